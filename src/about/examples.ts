/** What a program of the examples does. */
export type Topic = 'pages' | 'table' | 'changes' | 'asOf' | 'standing' | 'figures' | 'dump';

/** The same question in three languages of programs, to be copied. */
export interface Example {
  topic: Topic;
  /** By the name of the tool, in the order in which they are shown. */
  programs: Record<'curl' | 'Python' | 'R', string>;
}

const pages = (api: string): Example['programs'] => {
  const address = `${api}/recommendations?theme=prisons&sort=-adoptedOn&lang=en&pageSize=100`;
  return {
    curl: `curl '${address}'`,
    Python: `import json
from urllib.request import urlopen

address = "${address}"
found = []
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
    found += page["items"]
    address = page.get("next")
print(len(found), "of", page["total"])`,
    R: `library(jsonlite)

address <- "${address}"
found <- list()
while (!is.null(address)) {
  page <- fromJSON(address, simplifyVector = FALSE)
  found <- c(found, page$items)
  address <- page[["next"]]
}
cat(length(found), "of", page$total)`,
  };
};

const table = (api: string): Example['programs'] => {
  const address = `${api}/recommendations?body=crpd&format=csv`;
  return {
    curl: `curl -o recommendations.csv '${address}'`,
    Python: `import csv
import io
from urllib.request import urlopen

with urlopen("${address}") as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8-sig", newline="")))
print(len(rows), "rows with", ", ".join(rows[0]))`,
    R: `rows <- read.csv("${address}", fileEncoding = "UTF-8-BOM", check.names = FALSE)
cat(nrow(rows), "rows with", names(rows))`,
  };
};

const changes = (api: string): Example['programs'] => ({
  curl: `curl '${api}/changes?pageSize=500'`,
  Python: `import json
import os
from urllib.request import urlopen

# The place is kept in a file: run this again, and it goes on where it stopped.
kept = "monitum-place.txt"
address = open(kept).read() if os.path.exists(kept) else "${api}/changes?pageSize=500"
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
    for change in page["items"]:
        print(change["occurredAt"], change["type"], change["subject"]["href"])
    address = page.get("next")
with open(kept, "w") as file:
    file.write(page["latest"])`,
  R: `library(jsonlite)

# The place is kept in a file: run this again, and it goes on where it stopped.
kept <- "monitum-place.txt"
address <- if (file.exists(kept)) readLines(kept) else "${api}/changes?pageSize=500"
while (!is.null(address)) {
  page <- fromJSON(address, simplifyVector = FALSE)
  for (change in page$items) cat(change$occurredAt, change$type, change$subject$href, "\\n")
  address <- page[["next"]]
}
writeLines(page$latest, kept)`,
});

const asOf = (api: string, today: string): Example['programs'] => {
  const address = `${api}/recommendations?body=cat&asOf=${today}&pageSize=1`;
  return {
    curl: `curl '${address}'`,
    Python: `import json
from urllib.request import urlopen

with urlopen("${address}") as answer:
    page = json.load(answer)
print(page["total"], "recommendations were public on", page["asOf"])`,
    R: `library(jsonlite)

page <- fromJSON("${address}")
cat(page$total, "recommendations were public on", page$asOf)`,
  };
};

const standing = (api: string): Example['programs'] => {
  const address = `${api}/treaties/crpd?asOf=2010-01-01&lang=en`;
  return {
    curl: `curl '${address}'`,
    Python: `import json
from urllib.request import urlopen

with urlopen("${address}") as answer:
    treaty = json.load(answer)
standing = treaty["standing"]
print(treaty["title"]["en"], standing["asOf"], standing["status"]["name"]["en"], standing["verification"])`,
    R: `library(jsonlite)

treaty <- fromJSON("${address}", simplifyVector = FALSE)
standing <- treaty$standing
cat(treaty$title$en, standing$asOf, standing$status$name$en, standing$verification)`,
  };
};

const figures = (api: string): Example['programs'] => {
  const address = `${api}/statistics?groupBy=status&body=crpd&lang=en`;
  return {
    curl: `curl '${address}'`,
    Python: `import json
from urllib.request import urlopen

with urlopen("${address}") as answer:
    counts = json.load(answer)
for group in counts["items"]:
    print(group["keys"][0].get("code"), group["count"], "of", counts["denominator"])`,
    R: `library(jsonlite)

counts <- fromJSON("${address}", simplifyVector = FALSE)
for (group in counts$items) cat(group$keys[[1]]$code, group$count, "of", counts$denominator, "\\n")`,
  };
};

const dump = (dumps: string): Example['programs'] => {
  const address = `${dumps}/latest/recommendations.jsonl.gz`;
  return {
    curl: `curl -L -O '${address}'`,
    Python: `import gzip
import json
from urllib.request import urlopen

with urlopen("${address}") as answer, gzip.open(answer, "rt", encoding="utf-8") as lines:
    records = [json.loads(line) for line in lines]
print(len(records), "recommendations")`,
    R: `library(jsonlite)

records <- stream_in(gzcon(url("${address}")))
cat(nrow(records), "recommendations")`,
  };
};

/**
 * Programs that ask the API what people ask most, each in three languages; a test runs those in curl and Python.
 * @param api address of the API
 * @param dumps address below which the dumps are
 * @param today the Belgian day
 */
export const examplesFor = (api: string, dumps: string, today: string): Example[] => [
  { topic: 'pages', programs: pages(api) },
  { topic: 'table', programs: table(api) },
  { topic: 'changes', programs: changes(api) },
  { topic: 'asOf', programs: asOf(api, today) },
  { topic: 'standing', programs: standing(api) },
  { topic: 'figures', programs: figures(api) },
  { topic: 'dump', programs: dump(dumps) },
];
