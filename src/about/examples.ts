/** A program that asks the API something, to be copied. */
export interface Example {
  tool: string;
  text: string;
}

/**
 * The same question to the API in three languages of programs.
 * @param recommendations the address of the list
 */
export const examplesFor = (recommendations: string): Example[] => {
  const address = `${recommendations}?theme=prisons&sort=-adoptedOn&lang=en`;
  return [
    { tool: 'curl', text: `curl '${address}&pageSize=100'` },
    {
      tool: 'Python',
      text: `import json
from urllib.request import urlopen

address = "${address}&pageSize=100"
found = []
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
    found += page["items"]
    address = page.get("next")
print(len(found), "of", page["total"])`,
    },
    {
      tool: 'R',
      text: `library(jsonlite)

address <- "${address}&pageSize=100"
found <- list()
while (!is.null(address)) {
  page <- fromJSON(address, simplifyVector = FALSE)
  found <- c(found, page$items)
  address <- page[["next"]]
}
cat(length(found), "of", page$total)`,
    },
  ];
};
