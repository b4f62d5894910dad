-- What the tables need before they exist: extensions, dates of uncertain precision, text search without accents.

CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint

-- make_date() is immutable where a cast from text is not (it depends on DateStyle), so both functions may stand in generated columns.
CREATE FUNCTION partial_date_first(value text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT make_date(left(value, 4)::int, coalesce(nullif(substr(value, 6, 2), '')::int, 1), coalesce(nullif(substr(value, 9, 2), '')::int, 1))
$$;--> statement-breakpoint
CREATE FUNCTION partial_date_last(value text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE length(value)
    WHEN 4 THEN make_date(value::int, 12, 31)
    WHEN 7 THEN (make_date(left(value, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month' - interval '1 day')::date
    ELSE partial_date_first(value)
  END
$$;--> statement-breakpoint
COMMENT ON FUNCTION partial_date_first(text) IS 'First day that a date of uncertain precision can mean: 2015 gives 2015-01-01';--> statement-breakpoint
COMMENT ON FUNCTION partial_date_last(text) IS 'Last day that a date of uncertain precision can mean: 2015-02 gives 2015-02-28';--> statement-breakpoint

-- The pattern is checked first: SQL does not promise the order of AND, a CASE does.
CREATE DOMAIN partial_date AS text COLLATE "C" CHECK (
  CASE WHEN value ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' THEN partial_date_first(value) IS NOT NULL ELSE value IS NULL END
);--> statement-breakpoint
COMMENT ON DOMAIN partial_date IS 'A date known to the day (2015-03-12), the month (2015-03) or the year (2015); never padded';--> statement-breakpoint

CREATE TEXT SEARCH CONFIGURATION monitum_nl (COPY = dutch);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION monitum_nl ALTER MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION monitum_fr (COPY = french);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION monitum_fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION monitum_de (COPY = german);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION monitum_de ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION monitum_en (COPY = english);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION monitum_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
