-- The search while the search server is away: without lists of words to pass over, which empty a phrase that holds nothing else and are other
-- lists than the one that queries are read with.
CREATE TEXT SEARCH DICTIONARY monitum_stem_nl (TEMPLATE = snowball, LANGUAGE = dutch);--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY monitum_stem_fr (TEMPLATE = snowball, LANGUAGE = french);--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY monitum_stem_de (TEMPLATE = snowball, LANGUAGE = german);--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY monitum_stem_en (TEMPLATE = snowball, LANGUAGE = english);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION monitum_nl ALTER MAPPING FOR asciihword, asciiword, hword_asciipart, hword, hword_part, word WITH unaccent, monitum_stem_nl;--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION monitum_fr ALTER MAPPING FOR asciihword, asciiword, hword_asciipart, hword, hword_part, word WITH unaccent, monitum_stem_fr;--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION monitum_de ALTER MAPPING FOR asciihword, asciiword, hword_asciipart, hword, hword_part, word WITH unaccent, monitum_stem_de;--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION monitum_en ALTER MAPPING FOR asciihword, asciiword, hword_asciipart, hword, hword_part, word WITH unaccent, monitum_stem_en;--> statement-breakpoint
-- Has the words of every text that is there already made again.
UPDATE recommendation_texts SET text = text;
