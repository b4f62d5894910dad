// Written by `npm run openapi` from the contract: change the schemas of the routes, not this file.
/** Every address of the API, with what can be done there. */
export interface paths {
    "/apiKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own keys, or for administrators those of everybody; never their secrets */
        get: operations["listApiKeys"];
        put?: never;
        /** Make a key; the answer is the only one that shows it */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apiKeys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One key, without its secret */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /** Revoke a key, at once */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The end of the audit chain: keep it, and nothing before it can be altered unnoticed */
        get: operations["getAuditChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auditEntries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every write and every refusal, in the order in which they were written */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can act or is addressed
         * @description The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listAuthorities"];
        put?: never;
        /** Add a authority */
        post: operations["createAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorities/{authorityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One authority */
        get: operations["getAuthority"];
        put?: never;
        post?: never;
        /** Withdraw a authority */
        delete: operations["withdrawAuthority"];
        options?: never;
        head?: never;
        /** Change a authority */
        patch: operations["changeAuthority"];
        trace?: never;
    };
    "/authorities/{authorityId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a authority to another institution */
        post: operations["handOverAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to public records, in the order in which it was written: follow `next`, then come back to `latest`
         * @description As a feed for readers (`atom`, `jsonfeed`) the newest come first, fifty on a page, in the language asked for first, or English.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One change */
        get: operations["getChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is due when
         * @description The format `ics` gives all deadlines that the filters leave, without pages, in the language asked for first, or English. Where only the month or the year is known, the event covers the whole month or year and says that the day is not known; a deadline without any date is in the JSON alone. An event is `TENTATIVE` where its date follows from a rule or was not yet read in a source, and `CANCELLED`, without words, where the deadline was withdrawn, or was changed within the last 400 days so that its date or state left the filter. Of what is open a reader is reminded 30 and 7 days before. The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listDeadlines"];
        put?: never;
        /** Add a deadline */
        post: operations["createDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/{deadlineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deadline */
        get: operations["getDeadline"];
        put?: never;
        post?: never;
        /** Withdraw a deadline */
        delete: operations["withdrawDeadline"];
        options?: never;
        head?: never;
        /** Change a deadline */
        patch: operations["changeDeadline"];
        trace?: never;
    };
    "/deadlines/{deadlineId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a deadline to another institution */
        post: operations["handOverDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published documents
         * @description The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listDocuments"];
        put?: never;
        /** Add a document */
        post: operations["createDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document with everything that belongs to it */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        /** Withdraw a document */
        delete: operations["withdrawDocument"];
        options?: never;
        head?: never;
        /** Change a document */
        patch: operations["changeDocument"];
        trace?: never;
    };
    "/documents/{documentId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a document to another institution */
        post: operations["handOverDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dumps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything public in files, of one moment each: the dumps that are kept, newest first */
        get: operations["listDumps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dumps/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dump: its files with their checksums, and the change from which /changes goes on */
        get: operations["getDump"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service works */
        get: operations["checkHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/importReviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imported rows that may be records that are here already */
        get: operations["listImportReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/importReviews/{importReviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One such row beside the records that it may be */
        get: operations["getImportReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/importReviews/{importReviewId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a row is a record that is here, and have it done */
        post: operations["decideImportReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/importedRecords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sources say of records, beside what stands here */
        get: operations["listImportedRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history of imports */
        get: operations["listImports"];
        put?: never;
        /** Order the import of a file; without `apply` only a report of what would change */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/templates/{templateKind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty spreadsheet of the institute's own, with help for each column */
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: whether it waits, runs or is done, and what came of it */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of an import, row by row */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lineageSuggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of recommendations that may ask the same */
        get: operations["listLineageSuggestions"];
        put?: never;
        /** Say that two recommendations may ask the same */
        post: operations["createLineageSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lineageSuggestions/{lineageSuggestionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One pair, whatever was decided of it */
        get: operations["getLineageSuggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Confirm or reject that two recommendations ask the same */
        patch: operations["decideLineageSuggestion"];
        trace?: never;
    };
    "/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What authorities did
         * @description The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listMeasures"];
        put?: never;
        /** Add a measure */
        post: operations["createMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measures/{measureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One measure with everything it relates to */
        get: operations["getMeasure"];
        put?: never;
        post?: never;
        /** Withdraw a measure */
        delete: operations["withdrawMeasure"];
        options?: never;
        head?: never;
        /** Change a measure */
        patch: operations["changeMeasure"];
        trace?: never;
    };
    "/measures/{measureId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a measure to another institution */
        post: operations["handOverMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/measures/{measureId}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put another measure in the place of this one */
        post: operations["mergeMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proposedAssessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assessments that acts under treaties suggest; for staff */
        get: operations["listProposedAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proposedAssessments/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assessment that an act suggests; for staff */
        get: operations["getProposedAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Dismiss an assessment that an act suggests */
        patch: operations["dismissProposedAssessment"];
        trace?: never;
    };
    "/ratifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Belgium's standing under every treaty on a day
         * @description The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listRatifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search recommendations
         * @description Values of one parameter are alternatives (OR), parameters restrict one another (AND). Every page is reachable. With `q` the search server answers, without it the database; the same filters leave the same records either way. `atom` gives the recommendations that changed last, fifty on a page; those that were withdrawn last stand there as deleted. `jsonfeed` is the same as a JSON Feed. The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listRecommendations"];
        put?: never;
        /** Add a recommendation */
        post: operations["createRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the result of a query is cited
         * @description Takes the filters, words and order of the list. What is cited is the published state at an instant: that of the newest change, or the beginning of the Belgian day where nothing has changed since. `reproduce` gives the same records in the same order, however the file changes afterwards. The citations are in the language asked for first, or English; the footnote in all that are asked for.
         */
        get: operations["citeRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One recommendation with everything about it
         * @description As a citation it is in the language asked for first, or English, and names its version and the day on which it was read. As a feed (`atom`, `jsonfeed`) it is what happened to it and to the voices on it, the newest first.
         */
        get: operations["getRecommendation"];
        put?: never;
        post?: never;
        /** Withdraw a recommendation */
        delete: operations["withdrawRecommendation"];
        options?: never;
        head?: never;
        /** Change a recommendation */
        patch: operations["changeRecommendation"];
        trace?: never;
    };
    "/recommendations/{recommendationId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the institutes find of it */
        get: operations["listAssessments"];
        put?: never;
        /** Start an assessment, as a draft */
        post: operations["createAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assessment, also one that no longer holds */
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        /** Take back a published assessment, or throw a draft away */
        delete: operations["withdrawAssessment"];
        options?: never;
        head?: never;
        /** Change an assessment in the making */
        patch: operations["changeAssessment"];
        trace?: never;
    };
    "/recommendations/{recommendationId}/assessments/{assessmentId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand an assessment in, return it, or publish it */
        post: operations["moveAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What others say of it */
        get: operations["listContributions"];
        put?: never;
        /** Send what an organisation says of it */
        post: operations["submitContribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/contributions/{contributionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contribution */
        get: operations["getContribution"];
        put?: never;
        post?: never;
        /** Take a contribution back or down */
        delete: operations["withdrawContribution"];
        options?: never;
        head?: never;
        /** Change what was sent and is not decided on */
        patch: operations["changeContribution"];
        trace?: never;
    };
    "/recommendations/{recommendationId}/contributions/{contributionId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish or refuse a contribution */
        post: operations["moderateContribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the body itself later said of progress */
        get: operations["listGrades"];
        put?: never;
        /** Add a grade */
        post: operations["createGrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/grades/{gradeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One grade of a body */
        get: operations["getGrade"];
        put?: never;
        post?: never;
        /** Withdraw a grade */
        delete: operations["withdrawGrade"];
        options?: never;
        head?: never;
        /** Change a grade */
        patch: operations["changeGrade"];
        trace?: never;
    };
    "/recommendations/{recommendationId}/grades/{gradeId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a grade to another institution */
        post: operations["handOverGrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a recommendation to another institution */
        post: operations["handOverRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version that was published, with who and why */
        get: operations["listRecommendationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often the same was asked, since when and by whom */
        get: operations["getLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measures that answer it */
        get: operations["listRecommendationMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put another recommendation in the place of this one */
        post: operations["mergeRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the State answered */
        get: operations["listPositions"];
        put?: never;
        /** Add a position */
        post: operations["createPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/positions/{positionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One answer of the State */
        get: operations["getPosition"];
        put?: never;
        post?: never;
        /** Withdraw a position */
        delete: operations["withdrawPosition"];
        options?: never;
        head?: never;
        /** Change a position */
        patch: operations["changePosition"];
        trace?: never;
    };
    "/recommendations/{recommendationId}/positions/{positionId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a position to another institution */
        post: operations["handOverPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/{recommendationId}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parts of the same paragraph, and recommendations that it repeats or that repeat it */
        get: operations["listRelatedRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refData": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which reference lists there are */
        get: operations["listCodeLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refData/{listName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One reference list, whole
         * @description A table has those of the columns that the list uses. The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refData/{listName}/{entryCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One code of a reference list
         * @description A body can be followed as a feed (`atom`, `jsonfeed`): what happened to what it published and to the voices on it, the newest first.
         */
        get: operations["getCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviews of Belgium by the bodies
         * @description The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listReviews"];
        put?: never;
        /** Add a review */
        post: operations["createReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review with its documents and deadlines */
        get: operations["getReview"];
        put?: never;
        post?: never;
        /** Withdraw a review */
        delete: operations["withdrawReview"];
        options?: never;
        head?: never;
        /** Change a review */
        patch: operations["changeReview"];
        trace?: never;
    };
    "/reviews/{reviewId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a review to another institution */
        post: operations["handOverReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{reviewId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pack for a parallel report on a review
         * @description Every recommendation of the body of the review, of its documents and all earlier ones, whose status is not `implemented` or `notApplicable`, grouped as the body groups them, with what the State, the body, the institutes and others say of it, developments since its adoption, evidence, and a citation; figures, documents, acts under treaties and deadlines follow. A report is in one language, English unless `lang` names another; a text that does not exist in it is given in another, which is marked. `format` chooses a Word document, a PDF with tags, or a workbook. Two files at a time are made by one process; others wait.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search recommendations, documents, treaties and measures in one ranked list */
        get: operations["searchEverything"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own sessions in the pages of the staff, or for administrators those of everybody */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One session */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** End a session, at once */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts by one or two dimensions, with their denominator */
        get: operations["countRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own webhooks */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Have changes sent to a server (webhook); the answer is the only one that shows the secret
         * @description First a ping is sent, a CloudEvent whose `id` is a challenge: the server has to answer with a status of the two hundreds and a body that holds that `id`. From then on each change is sent as a CloudEvent 1.0 in JSON, signed as Standard Webhooks describes (`webhook-id`, `webhook-timestamp`, `webhook-signature`), in the order in which things happened, one at a time. Only a status of the two hundreds counts as taken; redirects are not followed, an answer has twenty seconds. What is not taken is sent again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, up to a tenth later, and later still where `Retry-After` says so; after the tenth attempt, or at 410, the subscription is disabled. A message can arrive more than once, always with the same `webhook-id`: who keeps the ids has each change once. Readers without a key follow feeds, or mail by the form of the pages.
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the own webhooks, without its secret */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        /** End a webhook: its secret is erased and nothing more is sent */
        delete: operations["endSubscription"];
        options?: never;
        head?: never;
        /**
         * Pause a webhook, wake it up, or move it to another address
         * @description What happens while it is paused or disabled is sent once it is active again.
         */
        patch: operations["changeSubscription"];
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a webhook and what became of it, the newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/deliveries/{deliveryId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again, under the same id */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a new secret; for a day messages are signed with the former one too */
        post: operations["rotateSubscriptionSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/treaties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Treaties with Belgium's standing under each
         * @description The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listTreaties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/treaties/{treatyCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One treaty with Belgium's acts and standing
         * @description As a feed (`atom`, `jsonfeed`) it is what happened to the treaty, to acts under it and to recommendations about it, the newest first.
         */
        get: operations["getTreaty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/treaties/{treatyCode}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Belgium's acts under a treaty
         * @description The formats `csv`, `jsonl`, `xlsx`, `ttl`, `jsonld` and, where there are citations, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages. A connection that is broken off before its end has not given them all; beyond that `jsonld` and `csl` are then not closed, a workbook has no directory, and `ttl` lacks its last line, a comment with the number of records. `select` chooses the columns of `csv` and `xlsx` and the members of `jsonl`. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it; `csvw` and `datapackage` describe that table, its columns in four languages. A workbook has typed cells, goes on upon further sheets beyond 1 048 575 records, cuts a text off at 32 767 characters and says so, and tells on its last sheets what was asked, when, of which state of the data. `ttl` and `jsonld` of one query are the same triples. Citations are in the language asked for first, or English.
         */
        get: operations["listTreatyActions"];
        put?: never;
        /** Add a treaty action */
        post: operations["createTreatyAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/treaties/{treatyCode}/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One act by Belgium under a treaty */
        get: operations["getTreatyAction"];
        put?: never;
        post?: never;
        /** Withdraw a treaty action */
        delete: operations["withdrawTreatyAction"];
        options?: never;
        head?: never;
        /** Change a treaty action */
        patch: operations["changeTreatyAction"];
        trace?: never;
    };
    "/treaties/{treatyCode}/actions/{actionId}/handOvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a treaty action to another institution */
        post: operations["handOverTreatyAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has an account */
        get: operations["listUsers"];
        put?: never;
        /** Add a user */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account behind the key, and what the key can be used for */
        get: operations["getSelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /** Erase what is known of a person: name, e-mail address and keys go, the opaque id stays */
        delete: operations["eraseUser"];
        options?: never;
        head?: never;
        /** Change a user */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/users/{userId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link by which a user sets a password; the answer is the only one that shows it */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workItems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What awaits the staff of the own institution, the most urgent first */
        get: operations["listWorkItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** None. */
export type webhooks = Record<string, never>;
/** The shapes that addresses share, by their names in the contract. */
export interface components {
    schemas: {
        /** @description As a national human rights institution, as far as it was read */
        Accreditation: {
            status: string;
            since?: string;
            detail?: string;
        };
        /** @description A key of a program or a person, without its secret */
        ApiKey: {
            self?: components["schemas"]["Href"];
            /** @description The part of the key that is no secret */
            id: string;
            href: components["schemas"]["Href"];
            name: string;
            /** ApiKeyOwner */
            owner: {
                id: string;
                href: components["schemas"]["Href"];
            };
            /** @description Absent where the key can do all that its owner may */
            scopes?: string[];
            /** @description Neither revoked nor expired */
            isActive: boolean;
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            /** @description To the minute */
            lastUsedAt?: components["schemas"]["Instant"];
            revokedAt?: components["schemas"]["Instant"];
        };
        ApiKeyPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["ApiKey"][];
        };
        AssessedRecommendation: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
        };
        Assessment: {
            id: components["schemas"]["RecordId"];
            self?: components["schemas"]["Href"];
            href: components["schemas"]["Href"];
            recommendation: components["schemas"]["AssessedRecommendation"];
            /** @description The authority that it is about; absent for the recommendation as a whole */
            authority?: components["schemas"]["CodeReference"];
            /** @description Whose assessment it is */
            institution: components["schemas"]["CodeReference"];
            status: components["schemas"]["CodeReference"];
            confidence: components["schemas"]["CodeReference"];
            rationale: components["schemas"]["LocalizedString"];
            /** @description Who wrote the rationale in each language; see /refData/textOrigins */
            rationaleOrigins: components["schemas"]["LocalizedString"];
            evidence: components["schemas"]["Evidence"][];
            evidenceUpTo: components["schemas"]["Day"];
            methodologyVersion: string;
            /** @description `published` or `superseded`; for its institution also `draft`, `inReview` and `returned` */
            state: string;
            /** @description When it was published */
            validFrom?: components["schemas"]["Instant"];
            /** @description When it was superseded */
            validTo?: components["schemas"]["Instant"];
            publishedBy?: components["schemas"]["Publisher"];
            /** @description Why it was made */
            reason?: string;
            /** @description To its institution only: why it was returned */
            remark?: string;
            proposal?: string;
            /** @description To its institution only: the states that can follow */
            legalTransitions?: string[];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
        };
        /** @description What is absent stays; null clears */
        AssessmentPatch: {
            /** @description The authority that it is about; absent for the recommendation as a whole */
            authority?: string | null;
            /** @description See /refData/statuses; not `notAssessed`, which is what there is without an assessment */
            status?: string | null;
            /** @description See /refData/confidenceLevels */
            confidence?: string | null;
            /** AssessmentPatchRationale */
            rationale?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /**
             * AssessmentPatchRationaleOrigins
             * @description Who wrote the rationale in each language; see /refData/textOrigins
             */
            rationaleOrigins?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            evidence?: components["schemas"]["NewEvidence"][] | null;
            /**
             * Format: date
             * @description The day up to which evidence was looked at
             */
            evidenceUpTo?: string | null;
            methodologyVersion?: string | null;
            /** @description Why it is made now, for readers of the history */
            reason?: string | null;
            /** @description The proposed assessment that it answers */
            proposal?: string | null;
        };
        AssessmentSummary: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            /** @description Absent for the recommendation as a whole */
            authority?: components["schemas"]["CodeReference"];
            institution: components["schemas"]["CodeReference"];
            status: components["schemas"]["CodeReference"];
            confidence: string;
            evidenceUpTo: components["schemas"]["Day"];
            validFrom: components["schemas"]["Instant"];
        };
        /** @description The one of the whole first, then by authority */
        Assessments: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["Assessment"][];
            total: number;
            asOf?: components["schemas"]["Day"];
        };
        /** @description Whoever keeps the head can tell later that nothing up to it was altered or removed */
        AuditChain: {
            self: components["schemas"]["Href"];
            entries: number;
            /**
             * AuditChainHead
             * @description The last entry; absent while there is none
             */
            head?: {
                sequence: number;
                hash: string;
                /** @description RFC 3339, in UTC, to the microsecond */
                occurredAt: string;
            };
            /** @description How the hash of an entry is made */
            algorithm: string;
        };
        /** @description A write or a refusal */
        AuditEntry: {
            sequence: number;
            /** @description RFC 3339, in UTC, to the microsecond */
            occurredAt: string;
            /** @description Opaque */
            actor: string;
            institution?: string;
            role?: string;
            operation: string;
            subjectKind: string;
            subjectId: string;
            versionBefore?: number;
            versionAfter?: number;
            /** @description SHA-256 of the record before, in canonical JSON */
            hashBefore?: string;
            hashAfter?: string;
            reason?: string;
            /** @description Of the request */
            traceId?: string;
            previousHash: string;
            hash: string;
        };
        AuditEntryPage: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["AuditEntry"][];
            pageSize: number;
            first: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
        };
        Authority: {
            self: components["schemas"]["Href"];
            /** @description A readable code, chosen once */
            id: string;
            href: components["schemas"]["Href"];
            uri: string;
            name: components["schemas"]["LocalizedString"];
            acronym?: string;
            type: components["schemas"]["CodeReference"];
            parent?: string;
            governmentLevels: string[];
            policyDomains: string[];
            website?: string;
            /** @description Recommendations that address it by name */
            recommendationsCount: number;
            measuresCount: number;
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            synonyms?: components["schemas"]["LocalizedTerms"];
            parentReference?: components["schemas"]["RecordReference"];
            children: components["schemas"]["RecordReference"][];
            levelReferences: components["schemas"]["CodeReference"][];
            domainReferences: components["schemas"]["CodeReference"][];
            coordinatesReporting: components["schemas"]["CoordinatedReporting"][];
            role?: components["schemas"]["LocalizedString"];
            established?: components["schemas"]["LocalizedString"];
            accreditation?: components["schemas"]["Accreditation"];
            note?: components["schemas"]["LocalizedString"];
            links: components["schemas"]["AuthorityLinks"];
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
        };
        AuthorityLinks: {
            recommendations: components["schemas"]["Href"];
            measures: components["schemas"]["Href"];
        };
        AuthorityPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["AuthoritySummary"][];
        };
        /** @description What is absent stays; null clears */
        AuthorityPatch: {
            /** @description A readable code, chosen once */
            id?: (string & (string)) | null;
            /** @description See /refData/authorityTypes */
            type?: string | null;
            /** @description Authority above it */
            parent?: string | null;
            /** AuthorityPatchName */
            name?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            acronym?: string | null;
            /**
             * AuthorityPatchSynonyms
             * @description Other words by which it is found, never shown
             */
            synonyms?: {
                nl?: string[] | null;
                fr?: string[] | null;
                de?: string[] | null;
                en?: string[] | null;
            } | null;
            /** AuthorityPatchRole */
            role?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            website?: string | null;
            /**
             * AuthorityPatchEstablished
             * @description When and by what it was set up
             */
            established?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** AuthorityPatchNote */
            note?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Levels of government that it belongs to or stands for */
            governmentLevels?: string[] | null;
            /** @description Domains that it is competent for */
            policyDomains?: string[] | null;
            /** @description Place in the order of the file; the last when absent */
            position?: number | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * AuthorityPatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        AuthoritySummary: {
            /** @description A readable code, chosen once */
            id: string;
            href: components["schemas"]["Href"];
            uri?: string;
            name?: components["schemas"]["LocalizedString"];
            acronym?: string;
            type?: components["schemas"]["CodeReference"];
            parent?: string;
            governmentLevels?: string[];
            policyDomains?: string[];
            website?: string;
            /** @description Recommendations that address it by name */
            recommendationsCount?: number;
            measuresCount?: number;
            /** @description Of the record; `fieldVerification` has the fields that differ */
            verification?: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt?: components["schemas"]["Instant"];
            version?: number;
        };
        /** @description One thing that happened to a record that readers can see */
        Change: {
            self?: components["schemas"]["Href"];
            href: components["schemas"]["Href"];
            id: string;
            /** @description Kind of record and what happened to it: `measure.published`, `measure.updated`, `measure.withdrawn`… */
            type: string;
            occurredAt: components["schemas"]["Instant"];
            /**
             * ChangeSubject
             * @description What to read again; 410 where it was withdrawn, 301 where another stands in its place
             */
            subject: {
                id: string;
                href: components["schemas"]["Href"];
                kind: string;
            };
            /**
             * ChangeParent
             * @description The recommendation or treaty that the subject belongs to
             */
            parent?: {
                id: string;
                href: components["schemas"]["Href"];
            };
            /** @description Of the subject, from this change on */
            version?: number;
            /**
             * ChangeReplacedBy
             * @description Of a merge: the record that stands in its place
             */
            replacedBy?: {
                id: string;
                href: components["schemas"]["Href"];
            };
            /** @description For whom it was written; never a person */
            institution?: string;
            role?: string;
            /** @description Absent of what was later taken out of the past too, but for why */
            reason?: string;
            /** ChangeDetails */
            details?: {
                /** @description Members that were changed */
                fields?: string[];
            };
        };
        ChangePage: {
            self: components["schemas"]["Href"];
            /** @description In the order in which they were written: what is read up to here is complete */
            items: components["schemas"]["Change"][];
            pageSize: number;
            first: components["schemas"]["Href"];
            /** @description Absent where nothing more has happened yet */
            next?: components["schemas"]["Href"];
            /** @description Where to ask for what happens from now on, with the same filters; for after the last page */
            latest: components["schemas"]["Href"];
        };
        /** @description An item of CSL-JSON; see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
        CitationItem: {
            [key: string]: unknown;
        };
        /** @description Code of a reference list; see /refData */
        Code: string;
        /** @description A code with what stands above and below it */
        CodeDetails: {
            self: components["schemas"]["Href"];
            code: components["schemas"]["Code"];
            /** @description Persistent identifier */
            uri: string;
            name: components["schemas"]["LocalizedString"];
            abbreviation?: components["schemas"]["LocalizedString"];
            definition?: components["schemas"]["LocalizedString"];
            synonyms?: components["schemas"]["LocalizedTerms"];
            broader?: components["schemas"]["CodeReference"];
            narrower?: components["schemas"]["CodeReference"][];
            /** @description Recommendations that have this code */
            recommendations?: components["schemas"]["Href"];
            kind?: string;
            /** @description Of a theme: a group to browse by, not to tag with */
            isGroup?: boolean;
            organisation?: string;
            treaty?: string;
            body?: string;
            alsoBodies?: string[];
            gradeSchemes?: string[];
            website?: string;
            followUp?: components["schemas"]["LocalizedString"];
            gradingNote?: components["schemas"]["LocalizedString"];
            appliesToBelgium?: boolean;
            visitedBelgium?: boolean;
            goal?: string;
            iri?: string;
            title?: components["schemas"]["LocalizedString"];
            charterTitle?: string;
            references?: components["schemas"]["InstrumentArticle"][];
            /** @description Levels of government that are usually competent */
            levels?: string[];
            alsoLevels?: string[];
            framework?: string;
            publisher?: string;
            number?: string;
            themes?: string[];
            uhriLabels?: string[];
            scope?: components["schemas"]["LocalizedString"];
            validFrom?: string;
            validTo?: string;
            /** @description What a scheme grades: the `reply`, the `situation` or the `procedure` */
            axis?: string;
            perPart?: boolean;
            appliesTo?: string;
            grades?: components["schemas"]["SchemeGrade"][];
            rank?: number;
            officialWording?: components["schemas"]["LocalizedString"];
            isOpen?: boolean;
            isAssessed?: boolean;
            colour?: string;
            onColour?: string;
            symbol?: string;
            value?: number;
            isVerbatim?: boolean;
            isActionable?: boolean;
            isReviewDocument?: boolean;
            isAddressee?: boolean;
            isIndependent?: boolean;
            isBinding?: boolean;
            isBound?: boolean;
            effect?: string;
            coeFlag?: string;
            instrument?: string;
            articles?: string;
            year?: number;
            monthsMin?: number;
            monthsMax?: number;
            countedFrom?: string;
            /** @description Of a problem type: its HTTP status */
            status?: number;
            /** @description Of a problem type: its `type` */
            urn?: string;
            note?: components["schemas"]["LocalizedString"];
            sources?: components["schemas"]["SourceReference"][];
            verification?: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        CodeList: {
            self: components["schemas"]["Href"];
            name: string;
            items: components["schemas"]["ListedCode"][];
            total: number;
        };
        CodeListReference: {
            name: string;
            href: components["schemas"]["Href"];
            total: number;
        };
        /** @description A code with its name; whether the name was read in a source is said where `href` leads */
        CodeReference: {
            code: components["schemas"]["Code"];
            href: components["schemas"]["Href"];
            name?: components["schemas"]["LocalizedString"];
            abbreviation?: components["schemas"]["LocalizedString"];
        };
        CommentedRecommendation: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
        };
        Contribution: {
            id: components["schemas"]["RecordId"];
            self?: components["schemas"]["Href"];
            href: components["schemas"]["Href"];
            recommendation: components["schemas"]["CommentedRecommendation"];
            /** @description The organisation that speaks */
            contributor: string;
            /** @description `civilSociety`, `authority` or `independentInstitution` */
            voice: string;
            authority?: components["schemas"]["CodeReference"];
            /** @description As its author sees it */
            status?: components["schemas"]["CodeReference"];
            text: components["schemas"]["LocalizedString"];
            evidence: components["schemas"]["Evidence"][];
            /** @description `published`; for its author and for moderators also `submitted` and `refused` */
            state: string;
            submittedAt: components["schemas"]["Instant"];
            publishedAt?: components["schemas"]["Instant"];
            /** @description Why it was refused */
            reason?: string;
            modifiedAt: components["schemas"]["Instant"];
            version: number;
        };
        ContributionCount: {
            voice: string;
            count: number;
        };
        /** @description What is absent stays; null clears */
        ContributionPatch: {
            /** ContributionPatchText */
            text?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description The authority that it is about; absent for the recommendation as a whole */
            authority?: string | null;
            /** @description How its author sees the state of things, if they say so; see /refData/statuses */
            status?: string | null;
            evidence?: components["schemas"]["NewEvidence"][] | null;
        };
        Contributions: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["Contribution"][];
            total: number;
            asOf?: components["schemas"]["Day"];
        };
        CoordinatedReporting: {
            body: components["schemas"]["CodeReference"];
            verification: string;
        };
        /** @description What the European Court of Human Rights says of a judgment */
        CourtDetails: {
            /** @description European Case Law Identifier */
            ecli?: string;
            /** @description The Court's own level: 1 = key cases, 4 = of low importance */
            importance?: number;
            /** @description Which formation gave it, in the Court's word */
            formation?: string;
            /** @description Articles of the Convention and its protocols that it is about, as the Court writes them */
            articles?: string[];
            /** @description Articles that were violated */
            violations?: string[];
            /** @description Articles that were not violated */
            nonViolations?: string[];
            /** @description What the Court concluded, in its words */
            conclusion?: components["schemas"]["LocalizedString"];
            applicationNumbers?: string[];
            /** @description ISO 3166-1 alpha-3 of the States against which it was brought */
            respondents?: string[];
            /** @description The Court's number of each language version */
            itemIds?: components["schemas"]["LocalizedString"];
        };
        /** @description A key with its secret */
        CreatedApiKey: {
            self?: components["schemas"]["Href"];
            /** @description The part of the key that is no secret */
            id: string;
            href: components["schemas"]["Href"];
            name: string;
            /** CreatedApiKeyOwner */
            owner: {
                id: string;
                href: components["schemas"]["Href"];
            };
            /** @description Absent where the key can do all that its owner may */
            scopes?: string[];
            /** @description Neither revoked nor expired */
            isActive: boolean;
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            /** @description To the minute */
            lastUsedAt?: components["schemas"]["Instant"];
            revokedAt?: components["schemas"]["Instant"];
            /** @description Shown in this answer and never again */
            key: string;
        };
        /** @description A link by which a user sets a password, once */
        CreatedInvitation: {
            id: string;
            /** CreatedInvitationUser */
            user: {
                id: string;
                href: components["schemas"]["Href"];
            };
            /**
             * Format: uri
             * @description The link; shown in this answer and never again
             */
            url: string;
            expiresAt: components["schemas"]["Instant"];
        };
        /** @description A webhook with its secret */
        CreatedSubscription: {
            self?: components["schemas"]["Href"];
            id: string;
            href: components["schemas"]["Href"];
            followed: components["schemas"]["Followed"];
            url: string;
            /** @description `pending` until the server has answered the ping, `active`, `paused`, or `disabled` */
            state: string;
            /** @description Of one that is disabled: `failing` (ten attempts failed), `gone` (it answered 410), `pingFailed` */
            stateReason?: string;
            createdAt: components["schemas"]["Instant"];
            confirmedAt?: components["schemas"]["Instant"];
            /** @description Messages that were not taken yet */
            waiting: number;
            version: number;
            /** @description By which messages are signed (Standard Webhooks); shown this once */
            secret: string;
        };
        /** @description The newest change that the state holds */
        DataVersion: {
            id: string;
            href: components["schemas"]["Href"];
            /** @description RFC 3339, to the microsecond */
            occurredAt: string;
        };
        /**
         * Format: date
         * @description A day, `yyyy-mm-dd`
         */
        Day: string;
        Deadline: {
            self: components["schemas"]["Href"];
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            uri: string;
            title: components["schemas"]["LocalizedString"];
            kind: components["schemas"]["CodeReference"];
            body: components["schemas"]["CodeReference"];
            /** @description Absent where the source names the duty and not its date */
            dueOn?: components["schemas"]["PartialDate"];
            completedOn?: components["schemas"]["PartialDate"];
            /** @description `open`, `done` or `unknown` */
            state: string;
            /** @description The date follows from a rule and was not printed */
            isComputed: boolean;
            document?: components["schemas"]["RecordReference"];
            review?: components["schemas"]["RecordReference"];
            note?: components["schemas"]["LocalizedString"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        DeadlinePage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["DeadlineSummary"][];
        };
        /** @description What is absent stays; null clears */
        DeadlinePatch: {
            /** @description See /refData/deadlineKinds */
            kind?: string | null;
            /** @description The body that is to be answered; see /refData/bodies */
            body?: string | null;
            /** @description Id of the document that sets it */
            document?: string | null;
            /** @description Id of the review that it belongs to; that of the document when absent */
            review?: string | null;
            /** DeadlinePatchTitle */
            title?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Absent where the source names the duty and not its date */
            dueOn?: string | null;
            completedOn?: string | null;
            /**
             * @description As far as the facts go: a past date is not proof that the duty was met
             * @enum {string|null}
             */
            state?: "open" | "done" | "unknown" | null;
            /** DeadlinePatchNote */
            note?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * DeadlinePatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        DeadlineSummary: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            uri?: string;
            title?: components["schemas"]["LocalizedString"];
            kind?: components["schemas"]["CodeReference"];
            body?: components["schemas"]["CodeReference"];
            /** @description Absent where the source names the duty and not its date */
            dueOn?: components["schemas"]["PartialDate"];
            completedOn?: components["schemas"]["PartialDate"];
            /** @description `open`, `done` or `unknown` */
            state?: string;
            /** @description The date follows from a rule and was not printed */
            isComputed?: boolean;
            document?: components["schemas"]["RecordReference"];
            review?: components["schemas"]["RecordReference"];
            note?: components["schemas"]["LocalizedString"];
            modifiedAt?: components["schemas"]["Instant"];
            version?: number;
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources?: components["schemas"]["SourceReference"][];
            verification?: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        DeliveredChange: {
            id: string;
            href: components["schemas"]["Href"];
        };
        /** @description A message to a webhook; kept for ninety days */
        Delivery: {
            id: string;
            /** @description The header `webhook-id`: the same at each attempt, so that what came twice can be discarded */
            webhookId: string;
            /** @description `changes` or `ping` */
            kind: string;
            /** @description `waiting`, `sent` or `failed` */
            state: string;
            attempts: number;
            createdAt: components["schemas"]["Instant"];
            sentAt?: components["schemas"]["Instant"];
            nextAttemptAt?: components["schemas"]["Instant"];
            /** @description What the server answered last */
            lastStatus?: number;
            /** @description Why there was no answer, or it did not count */
            lastError?: string;
            change?: components["schemas"]["DeliveredChange"];
        };
        DeliveryPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["Delivery"][];
        };
        Document: {
            self: components["schemas"]["Href"];
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            uri: string;
            symbol?: string;
            title: components["schemas"]["LocalizedString"];
            type: string;
            body: components["schemas"]["CodeReference"];
            treaty?: string;
            adoptedOn?: components["schemas"]["PartialDate"];
            publishedOn?: components["schemas"]["PartialDate"];
            /** @description Address at the organisation's own site, recorded or derived from the symbol */
            officialUrl?: string;
            /** @description Recommendations of it in this file */
            recommendationsCount: number;
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            typeReference: components["schemas"]["CodeReference"];
            treatyReference?: components["schemas"]["CodeReference"];
            review?: components["schemas"]["RecordReference"];
            stage?: components["schemas"]["CodeReference"];
            /** @description The document that this one belongs to */
            parent?: components["schemas"]["RecordReference"];
            children: components["schemas"]["RecordReference"][];
            /** @description Of a judgment: when it became final */
            finalOn?: components["schemas"]["PartialDate"];
            urls: string[];
            /** @description Other names by which it is cited */
            aliases: string[];
            followUpParagraphs: string[];
            followUpStatus?: components["schemas"]["LocalizedString"];
            deadlines: components["schemas"]["RecordReference"][];
            measures: components["schemas"]["RecordReference"][];
            note?: components["schemas"]["LocalizedString"];
            /** @description Of a judgment of the European Court of Human Rights */
            court?: components["schemas"]["CourtDetails"];
            links: components["schemas"]["DocumentLinks"];
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
        };
        DocumentLinks: {
            recommendations: components["schemas"]["Href"];
            deadlines: components["schemas"]["Href"];
        };
        DocumentPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["DocumentSummary"][];
        };
        /** @description What is absent stays; null clears */
        DocumentPatch: {
            /** @description Who published it; see /refData/bodies */
            body?: string | null;
            /** @description Kind of document; see /refData/documentTypes */
            type?: string | null;
            treaty?: string | null;
            /** @description Id of the review that it belongs to */
            review?: string | null;
            /** @description See /refData/reviewStages */
            stage?: string | null;
            /** @description Id of the document that it belongs to */
            parent?: string | null;
            /** @description As printed; two documents never share one */
            symbol?: string | null;
            /** DocumentPatchTitle */
            title?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            adoptedOn?: string | null;
            publishedOn?: string | null;
            /** @description Of a judgment: when it became final */
            finalOn?: string | null;
            /** @description Addresses that surely are the document itself */
            urls?: string[] | null;
            /** @description Other names by which it is cited */
            aliases?: string[] | null;
            /** @description Paragraphs that the body chose for its follow-up procedure */
            followUpParagraphs?: string[] | null;
            /** DocumentPatchFollowUpStatus */
            followUpStatus?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** DocumentPatchNote */
            note?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /**
             * DocumentPatchCourt
             * @description Of a judgment of the European Court of Human Rights
             */
            court?: {
                /** @description European Case Law Identifier */
                ecli?: string | null;
                /** @description The Court's own level: 1 = key cases, 4 = of low importance */
                importance?: number | null;
                /** @description Which formation gave it, in the Court's word */
                formation?: string | null;
                /** @description Articles of the Convention and its protocols that it is about, as the Court writes them */
                articles?: string[] | null;
                /** @description Articles that were violated */
                violations?: string[] | null;
                /** @description Articles that were not violated */
                nonViolations?: string[] | null;
                /**
                 * DocumentPatchCourtConclusion
                 * @description What the Court concluded, in its words
                 */
                conclusion?: {
                    nl?: string | null;
                    fr?: string | null;
                    de?: string | null;
                    en?: string | null;
                } | null;
                applicationNumbers?: string[] | null;
                /** @description ISO 3166-1 alpha-3 of the States against which it was brought */
                respondents?: string[] | null;
                /**
                 * DocumentPatchCourtItemIds
                 * @description The Court's number of each language version
                 */
                itemIds?: {
                    nl?: string | null;
                    fr?: string | null;
                    de?: string | null;
                    en?: string | null;
                } | null;
            } | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * DocumentPatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        DocumentSummary: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            uri?: string;
            symbol?: string;
            title?: components["schemas"]["LocalizedString"];
            type?: string;
            body?: components["schemas"]["CodeReference"];
            treaty?: string;
            adoptedOn?: components["schemas"]["PartialDate"];
            publishedOn?: components["schemas"]["PartialDate"];
            /** @description Address at the organisation's own site, recorded or derived from the symbol */
            officialUrl?: string;
            /** @description Recommendations of it in this file */
            recommendationsCount?: number;
            /** @description Of the record; `fieldVerification` has the fields that differ */
            verification?: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt?: components["schemas"]["Instant"];
            version?: number;
        };
        /** @description Everything public, of one moment, in files */
        Dump: {
            self?: components["schemas"]["Href"];
            href: components["schemas"]["Href"];
            /** @description Its day in UTC; a further dump of a day has its time too */
            id: string;
            /** @description The moment of which it is */
            generatedAt: components["schemas"]["Instant"];
            /** @description The newest change that it contains; absent where there was none yet */
            lastChange?: components["schemas"]["DumpLastChange"];
            /** @description Read this, and you have the present: everything that happened since */
            changes: components["schemas"]["Href"];
            apiVersion: string;
            licence: string;
            /**
             * Format: date
             * @description Until when it is kept at least; absent of one that is kept to be cited, the first of its month
             */
            keptUntil?: string;
            entities: components["schemas"]["DumpEntity"][];
            files: components["schemas"]["DumpFile"][];
            /** @description Of all files together */
            bytes: number;
        };
        DumpEntity: {
            /** @description As in the names of its files: `recommendations` */
            name: string;
            /** @description As in /changes and in persistent identifiers: `recommendation` */
            kind: string;
            rows: number;
        };
        DumpFile: {
            name: string;
            href: components["schemas"]["Href"];
            mediaType: string;
            bytes: number;
            /** @description Of the bytes of the file, in hexadecimal digits */
            sha256: string;
            /** @description Which records it holds; absent where it holds none, or all of them */
            entity?: string;
            /** @description How many records it holds */
            rows?: number;
        };
        DumpLastChange: {
            id: string;
            occurredAt: components["schemas"]["Instant"];
        };
        Dumps: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["Dump"][];
            total: number;
        };
        Evidence: {
            id: components["schemas"]["RecordId"];
            tier: components["schemas"]["CodeReference"];
            title: components["schemas"]["LocalizedString"];
            url?: string;
            publishedOn?: components["schemas"]["PartialDate"];
            /** @description `unchecked`, `working`, `redirected` or `broken` */
            linkHealth: string;
            linkCheckedAt?: components["schemas"]["Instant"];
        };
        /** @description Counts of one dimension, made with all filters but its own */
        Facet: {
            name: string;
            /** @description Most frequent first */
            values: components["schemas"]["FacetValue"][];
            /** @description Records that have no value of this dimension */
            withoutValue: number;
        };
        FacetValue: {
            code: string;
            name?: components["schemas"]["LocalizedString"];
            count: number;
        };
        /** @description Verification of the fields shown that differ from that of the record, by name and language (`takenOn`, `title.nl`) */
        FieldVerification: {
            [key: string]: string;
        };
        Followed: {
            kind: string;
            id?: string;
            /** @description The parameters in one order; empty for all recommendations */
            search?: string;
            /** @description Where it is read */
            href: components["schemas"]["Href"];
        };
        /** @description What the body itself later said of progress */
        Grade: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            recommendation: components["schemas"]["GradedRecommendation"];
            scheme: components["schemas"]["GradeScheme"];
            /** @description What the grade is about: the `reply`, the `situation` or the `procedure` */
            axis: string;
            /** @description Code within the scale */
            grade: string;
            /** @description As the body prints it (`B1`) */
            symbol?: string;
            /** @description The body’s own words */
            label: components["schemas"]["LocalizedString"];
            /** @description The status it is mapped to for comparison; never an assessment by an institution */
            mappedStatus: components["schemas"]["CodeReference"];
            /** @description The document in which it stands */
            document?: components["schemas"]["RecordReference"];
            /** @description The paragraph graded, as printed */
            paragraph?: string;
            gradedOn?: components["schemas"]["PartialDate"];
            note?: components["schemas"]["LocalizedString"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        /** @description What is absent stays; null clears */
        GradePatch: {
            /** @description The body’s own scale; see /refData/gradeSchemes */
            scheme?: string | null;
            /** @description Code within the scale */
            grade?: string | null;
            /** @description Id of the document in which it stands */
            document?: string | null;
            /** @description The paragraph graded, as printed */
            paragraph?: string | null;
            /** @description Within the time in which the scale was used */
            gradedOn?: string | null;
            /** GradePatchNote */
            note?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * GradePatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        GradeRecord: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            recommendation: components["schemas"]["GradedRecommendation"];
            scheme: components["schemas"]["GradeScheme"];
            /** @description What the grade is about: the `reply`, the `situation` or the `procedure` */
            axis: string;
            /** @description Code within the scale */
            grade: string;
            /** @description As the body prints it (`B1`) */
            symbol?: string;
            /** @description The body’s own words */
            label: components["schemas"]["LocalizedString"];
            /** @description The status it is mapped to for comparison; never an assessment by an institution */
            mappedStatus: components["schemas"]["CodeReference"];
            /** @description The document in which it stands */
            document?: components["schemas"]["RecordReference"];
            /** @description The paragraph graded, as printed */
            paragraph?: string;
            gradedOn?: components["schemas"]["PartialDate"];
            note?: components["schemas"]["LocalizedString"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            self: components["schemas"]["Href"];
        };
        /** @description The body’s own scale, and the time in which it was used */
        GradeScheme: {
            code: components["schemas"]["Code"];
            href: components["schemas"]["Href"];
            name?: components["schemas"]["LocalizedString"];
            abbreviation?: components["schemas"]["LocalizedString"];
            validFrom?: components["schemas"]["PartialDate"];
            validTo?: components["schemas"]["PartialDate"];
        };
        GradedRecommendation: {
            id: string;
            href: components["schemas"]["Href"];
        };
        Grades: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["Grade"][];
            total: number;
        };
        /** @description A record given by one institution to another */
        HandOver: {
            id: string;
            href: components["schemas"]["Href"];
            from: string[];
            to: string;
            reason: string;
            handedOverAt: components["schemas"]["Instant"];
        };
        HealthStatus: {
            /** @description `DEGRADED`: everything answers, searches more simply than usual */
            status: string;
        };
        HistoryEntry: {
            /** @description Of the change in the feed; `start` for what the file began with */
            id: string;
            href?: components["schemas"]["Href"];
            /** @description `recommendation.published`, `recommendation.updated`, `assessment.published`, `grade.withdrawn`… */
            type: string;
            occurredAt: components["schemas"]["Instant"];
            /** @description Who did it; never a person */
            institution?: components["schemas"]["CodeReference"];
            role?: string;
            reason?: string;
            /** @description Of an update: the members that changed */
            fields?: string[];
            subject: components["schemas"]["HistorySubject"];
            /** @description The recommendation as it was from then on; absent once it was withdrawn */
            recommendation?: components["schemas"]["RecommendationSummary"];
            /** @description Of an assessment that was published: what it says */
            assessment?: components["schemas"]["PublishedAssessment"];
        };
        HistorySubject: {
            kind: string;
            id: string;
            href: components["schemas"]["Href"];
        };
        /**
         * Format: uri
         * @description Absolute address of a resource of this API
         */
        Href: string;
        /** @description An import of a file, and what came of it */
        Import: {
            id: components["schemas"]["RecordId"];
            self?: components["schemas"]["Href"];
            href: components["schemas"]["Href"];
            /** @description Which kind of file it is; see `source` of `POST /imports` */
            source: string;
            file: components["schemas"]["ImportedFile"];
            /** @description Whether it writes, or only says what it would */
            applied: boolean;
            allCountries: boolean;
            language: string;
            /** @description SHA-256 of what the labels stood for */
            mappingHash?: string;
            /** @description `waiting`, `running`, `done` or `failed` */
            state: string;
            /** @description While it waits or runs: when to look again */
            pollAfter?: components["schemas"]["Instant"];
            /** @description Of one that failed: why */
            failure?: string;
            /** @description Once it has ended */
            counts?: components["schemas"]["ImportCounts"];
            /** @description While it runs: so far */
            rowsRead: number;
            /** @description Rows that are not for this installation */
            rowsSkipped: number;
            /** @description How often it was begun; more than once where it was interrupted and resumed */
            attempts: number;
            /** @description Opaque id of the account, as in the audit chain */
            orderedBy: string;
            createdAt: components["schemas"]["Instant"];
            startedAt?: components["schemas"]["Instant"];
            finishedAt?: components["schemas"]["Instant"];
            /** @description The report */
            rows: components["schemas"]["Href"];
        };
        /** @description How many rows came to what */
        ImportCounts: {
            new: number;
            changed: number;
            unchanged: number;
            /** @description Not in the source any more; nothing is withdrawn because of it */
            vanished: number;
            refused: number;
            /** @description A person has to decide; see /importReviews */
            review: number;
        };
        /** @description The import and the row of its file that a value came from */
        ImportOrigin: {
            import: components["schemas"]["ImportReference"];
            row: number;
            file: components["schemas"]["ImportedFile"];
            mappingHash?: string;
            importedAt?: components["schemas"]["Instant"];
        };
        ImportPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["Import"][];
        };
        ImportReference: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
        };
        ImportReview: {
            id: components["schemas"]["RecordId"];
            self?: components["schemas"]["Href"];
            href: components["schemas"]["Href"];
            /** @description Which kind of file it is; see `source` of `POST /imports` */
            source: string;
            /** @description By what the source knows the row */
            key: string;
            import: components["schemas"]["ImportReference"];
            row: number;
            /** @description Kind of record: `recommendation`, `treatyAction`, `document` or `measure` */
            kind: string;
            /** @description Of a recommendation: the text that the row gives first */
            text?: string;
            /**
             * ImportReviewValues
             * @description What the row says, in our codes
             */
            values: {
                [key: string]: unknown;
            };
            candidate: components["schemas"]["ReviewCandidate"];
            /** @description Further records that come into question */
            others: components["schemas"]["ReviewCandidate"][];
            /** @description Why a person is asked */
            reason: string;
            /** @description `open`, `same` or `different` */
            state: string;
            /** @description The record that the row was said to be, or was made */
            record?: components["schemas"]["ImportSubject"];
            decidedAt?: components["schemas"]["Instant"];
            /** @description Opaque id of the account */
            decidedBy?: string;
            createdAt: components["schemas"]["Instant"];
        };
        ImportReviewPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["ImportReview"][];
        };
        ImportRow: {
            /** @description As somebody who opens the file counts it; absent of what is missing in it */
            row?: number;
            /** @description `new`, `changed`, `vanished`, `refused` or `review`; rows that are unchanged are counted and not listed */
            outcome: string;
            /** @description By what the source knows it */
            key?: string;
            subject?: components["schemas"]["ImportSubject"];
            reason?: string;
            /** @description Empty of another institution's assessments that are not public */
            fields: {
                field: string;
                /** @description What stands here */
                old?: unknown;
                /** @description What the source says */
                new?: unknown;
                /** @description `kept`: ours stays; `noted`; `refused`; absent where the new value was taken */
                outcome?: string;
                reason?: string;
            }[];
        };
        ImportRowPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["ImportRow"][];
        };
        /** @description The record that a row is about */
        ImportSubject: {
            kind: string;
            id: components["schemas"]["RecordId"];
            /** @description Absent of what a dry run would make */
            href?: components["schemas"]["Href"];
        };
        ImportedFile: {
            name: string;
            /** @description SHA-256 of its bytes */
            hash: string;
            /** @description Bytes */
            size?: number;
        };
        ImportedRecord: {
            record: components["schemas"]["ImportSubject"];
            /** @description Which kind of file it is; see `source` of `POST /imports` */
            source: string;
            /** @description By what the source knows it */
            key: string;
            /** @description `new` where the import made it, else by what it was recognised */
            foundBy: string;
            /** @description The source did not have it any more the last time */
            isVanished: boolean;
            origin: components["schemas"]["ImportOrigin"];
            fields: {
                field: string;
                value: unknown;
                /** @description Where the value came later than the record */
                origin?: components["schemas"]["ImportOrigin"];
            }[];
            /** @description Where what stands here is not what the source says, shortened; nothing of an assessment */
            differences: {
                field: string;
                here?: unknown;
                upstream?: unknown;
            }[];
        };
        ImportedRecordPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["ImportedRecord"][];
        };
        InputValidationIssue: {
            type?: string;
            href?: string;
            title?: string;
            detail?: string;
            /** @description `body`, `header`, `path` or `query` */
            in: string;
            /** @description Name of the input, as in `theme` or `a[0].b` */
            name: string;
            value?: unknown;
        };
        /**
         * Format: date-time
         * @description RFC 3339, in UTC
         */
        Instant: string;
        InstrumentArticle: {
            instrument: string;
            article: string;
        };
        /**
         * @description ISO 639-1
         * @enum {string}
         */
        Language: "nl" | "fr" | "de" | "en";
        LastGrade: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            scheme: components["schemas"]["CodeReference"];
            /** @description What it is a grade of: `reply`, `situation` or `procedure` */
            axis: string;
            /** @description The body's own words */
            label: components["schemas"]["LocalizedString"];
            symbol?: string;
            /** @description For comparison only, by the published mapping */
            mappedStatus: components["schemas"]["CodeReference"];
            gradedOn?: components["schemas"]["PartialDate"];
            verification: string;
        };
        /** @description Recommendations that ask the same, by pairs of two that a person has confirmed */
        Lineage: {
            self: components["schemas"]["Href"];
            /** @description Oldest first, the recommendation itself among them */
            items: components["schemas"]["LineageItem"][];
            total: number;
            summary: components["schemas"]["LineageSummary"];
            asOf?: components["schemas"]["Day"];
        };
        LineageItem: {
            id: string;
            href: components["schemas"]["Href"];
            symbol?: string;
            paragraph?: string;
            title?: components["schemas"]["LocalizedString"];
            /** @description Of a measure: who wrote the title; see /refData/textOrigins */
            titleOrigin?: string;
            /** @description Of what is shown here: `unverified` as soon as the record or one of these fields was not read in a source */
            verification?: string;
            body: components["schemas"]["CodeReference"];
            adoptedOn?: components["schemas"]["PartialDate"];
            text: components["schemas"]["LocalizedString"];
            /** @description Who made each text; see /refData/textOrigins */
            textOrigins: components["schemas"]["LocalizedString"];
        };
        /** @description What speaks for it: what both are tagged with, the treaties that both name, the words */
        LineageReasons: {
            themes?: string[];
            groups?: string[];
            treaties?: string[];
            textSimilarity?: number;
            language?: string;
        };
        LineageSuggestion: {
            /** @description The two ids, the earlier first */
            id: string;
            self?: components["schemas"]["Href"];
            href: components["schemas"]["Href"];
            earlier: components["schemas"]["LineageItem"];
            later: components["schemas"]["LineageItem"];
            /** @description `suggested`, `confirmed` or `rejected` */
            state: string;
            /** @description `similarity`, `staff` or `import` */
            suggestedBy: string;
            suggestedAt: components["schemas"]["Instant"];
            /** @description From 0 to 1; absent where no program compared them */
            score?: number;
            reasons?: components["schemas"]["LineageReasons"];
            decidedAt?: components["schemas"]["Instant"];
            /** @description Of whoever suggested or decided it */
            reason?: string;
            version: number;
        };
        /** @description What a person named first, then the highest score first */
        LineageSuggestionPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["LineageSuggestion"][];
        };
        LineageSummary: {
            /** @description How often it was asked */
            count: number;
            /** @description In how many documents */
            documents: number;
            /** @description When first, as far as dates are known */
            since?: components["schemas"]["PartialDate"];
            /** @description By whom, the first first */
            bodies: components["schemas"]["CodeReference"][];
        };
        ListOfCodeLists: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["CodeListReference"][];
            total: number;
        };
        /** @description A code in its list */
        ListedCode: {
            href: components["schemas"]["Href"];
            code: components["schemas"]["Code"];
            /** @description Persistent identifier */
            uri: string;
            name: components["schemas"]["LocalizedString"];
            abbreviation?: components["schemas"]["LocalizedString"];
            definition?: components["schemas"]["LocalizedString"];
            synonyms?: components["schemas"]["LocalizedTerms"];
            broader?: string;
            kind?: string;
            /** @description Of a theme: a group to browse by, not to tag with */
            isGroup?: boolean;
            organisation?: string;
            treaty?: string;
            body?: string;
            alsoBodies?: string[];
            gradeSchemes?: string[];
            website?: string;
            followUp?: components["schemas"]["LocalizedString"];
            gradingNote?: components["schemas"]["LocalizedString"];
            appliesToBelgium?: boolean;
            visitedBelgium?: boolean;
            goal?: string;
            iri?: string;
            title?: components["schemas"]["LocalizedString"];
            charterTitle?: string;
            references?: components["schemas"]["InstrumentArticle"][];
            /** @description Levels of government that are usually competent */
            levels?: string[];
            alsoLevels?: string[];
            framework?: string;
            publisher?: string;
            number?: string;
            themes?: string[];
            uhriLabels?: string[];
            scope?: components["schemas"]["LocalizedString"];
            validFrom?: string;
            validTo?: string;
            /** @description What a scheme grades: the `reply`, the `situation` or the `procedure` */
            axis?: string;
            perPart?: boolean;
            appliesTo?: string;
            grades?: components["schemas"]["SchemeGrade"][];
            rank?: number;
            officialWording?: components["schemas"]["LocalizedString"];
            isOpen?: boolean;
            isAssessed?: boolean;
            colour?: string;
            onColour?: string;
            symbol?: string;
            value?: number;
            isVerbatim?: boolean;
            isActionable?: boolean;
            isReviewDocument?: boolean;
            isAddressee?: boolean;
            isIndependent?: boolean;
            isBinding?: boolean;
            isBound?: boolean;
            effect?: string;
            coeFlag?: string;
            instrument?: string;
            articles?: string;
            year?: number;
            monthsMin?: number;
            monthsMax?: number;
            countedFrom?: string;
            /** @description Of a problem type: its HTTP status */
            status?: number;
            /** @description Of a problem type: its `type` */
            urn?: string;
            note?: components["schemas"]["LocalizedString"];
            sources?: components["schemas"]["SourceReference"][];
            verification?: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        /** @description A text by language (ISO 639-1); a language that is absent was not written */
        LocalizedString: {
            nl?: string;
            fr?: string;
            de?: string;
            en?: string;
        };
        /** @description Search terms by language: synonyms and acronyms, not for display */
        LocalizedTerms: {
            nl?: string[];
            fr?: string[];
            de?: string[];
            en?: string[];
        };
        Measure: {
            self: components["schemas"]["Href"];
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            uri: string;
            title: components["schemas"]["LocalizedString"];
            /** @description Who wrote the title; see /refData/textOrigins */
            titleOrigin: string;
            description: components["schemas"]["LocalizedString"];
            kind: components["schemas"]["CodeReference"];
            takenOn?: components["schemas"]["PartialDate"];
            endedOn?: components["schemas"]["PartialDate"];
            authorities: string[];
            governmentLevels: string[];
            themes: string[];
            recommendationsCount: number;
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            authorityReferences: components["schemas"]["CodeReference"][];
            levelReferences: components["schemas"]["CodeReference"][];
            themeReferences: components["schemas"]["CodeReference"][];
            /** @description Recommendations that it answers */
            recommendations: components["schemas"]["RecordReference"][];
            documents: components["schemas"]["RelatedDocument"][];
            treaties: components["schemas"]["CodeReference"][];
            bodies: components["schemas"]["CodeReference"][];
            note?: components["schemas"]["LocalizedString"];
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
        };
        MeasurePage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["MeasureSummary"][];
        };
        /** @description What is absent stays; null clears */
        MeasurePatch: {
            /** @description See /refData/measureKinds */
            kind?: string | null;
            /** MeasurePatchTitle */
            title?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Who wrote the title; see /refData/textOrigins */
            titleOrigin?: string | null;
            /** MeasurePatchDescription */
            description?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            takenOn?: string | null;
            endedOn?: string | null;
            /** MeasurePatchNote */
            note?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Who took it */
            authorities?: string[] | null;
            governmentLevels?: string[] | null;
            themes?: string[] | null;
            /** @description Ids of the recommendations that it answers */
            recommendations?: string[] | null;
            /** @description Ids of the documents that it relates to */
            documents?: string[] | null;
            treaties?: string[] | null;
            bodies?: string[] | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * MeasurePatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        MeasureSummary: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            uri?: string;
            title?: components["schemas"]["LocalizedString"];
            /** @description Who wrote the title; see /refData/textOrigins */
            titleOrigin?: string;
            description?: components["schemas"]["LocalizedString"];
            kind?: components["schemas"]["CodeReference"];
            takenOn?: components["schemas"]["PartialDate"];
            endedOn?: components["schemas"]["PartialDate"];
            authorities?: string[];
            governmentLevels?: string[];
            themes?: string[];
            recommendationsCount?: number;
            /** @description Of the record; `fieldVerification` has the fields that differ */
            verification?: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt?: components["schemas"]["Instant"];
            version?: number;
        };
        /** @description A key to be made */
        NewApiKey: {
            /** @description What it is for, so that its owner knows it again */
            name: string;
            /** @description Id of the user whose key it is; oneself when absent. Of others with accounts.manage alone */
            owner?: string;
            /** @description Permissions to limit it to; all of its owner when absent, or those of the key that asks where that one is limited */
            scopes?: string[];
            /**
             * Format: date-time
             * @description Until when it is good: a year from now when absent, at most two
             */
            expiresAt?: string;
        };
        NewAssessment: {
            /** @description The authority that it is about; absent for the recommendation as a whole */
            authority?: string;
            /** @description See /refData/statuses; not `notAssessed`, which is what there is without an assessment */
            status: string;
            /** @description See /refData/confidenceLevels */
            confidence: string;
            /** NewAssessmentRationale */
            rationale: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /**
             * NewAssessmentRationaleOrigins
             * @description Who wrote the rationale in each language; see /refData/textOrigins
             */
            rationaleOrigins: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            evidence?: components["schemas"]["NewEvidence"][];
            /**
             * Format: date
             * @description The day up to which evidence was looked at
             */
            evidenceUpTo: string;
            methodologyVersion: string;
            /** @description Why it is made now, for readers of the history */
            reason?: string;
            /** @description The proposed assessment that it answers */
            proposal?: string;
        };
        NewAuthority: {
            /** @description A readable code, chosen once */
            id: string & (string);
            /** @description See /refData/authorityTypes */
            type: string;
            /** @description Authority above it */
            parent?: string;
            /** NewAuthorityName */
            name: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            acronym?: string;
            /**
             * NewAuthoritySynonyms
             * @description Other words by which it is found, never shown
             */
            synonyms?: {
                nl?: string[];
                fr?: string[];
                de?: string[];
                en?: string[];
            };
            /** NewAuthorityRole */
            role?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            website?: string;
            /**
             * NewAuthorityEstablished
             * @description When and by what it was set up
             */
            established?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** NewAuthorityNote */
            note?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Levels of government that it belongs to or stands for */
            governmentLevels?: string[];
            /** @description Domains that it is competent for */
            policyDomains?: string[];
            /** @description Place in the order of the file; the last when absent */
            position?: number;
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewAuthorityFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        NewContribution: {
            /** NewContributionText */
            text: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description The authority that it is about; absent for the recommendation as a whole */
            authority?: string;
            /** @description How its author sees the state of things, if they say so; see /refData/statuses */
            status?: string;
            evidence?: components["schemas"]["NewEvidence"][];
        };
        /** @description What the European Court of Human Rights says of a judgment */
        NewCourtDetails: {
            /** @description European Case Law Identifier */
            ecli?: string;
            /** @description The Court's own level: 1 = key cases, 4 = of low importance */
            importance?: number;
            /** @description Which formation gave it, in the Court's word */
            formation?: string;
            /** @description Articles of the Convention and its protocols that it is about, as the Court writes them */
            articles?: string[];
            /** @description Articles that were violated */
            violations?: string[];
            /** @description Articles that were not violated */
            nonViolations?: string[];
            /**
             * NewCourtDetailsConclusion
             * @description What the Court concluded, in its words
             */
            conclusion?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            applicationNumbers?: string[];
            /** @description ISO 3166-1 alpha-3 of the States against which it was brought */
            respondents?: string[];
            /**
             * NewCourtDetailsItemIds
             * @description The Court's number of each language version
             */
            itemIds?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
        };
        NewDeadline: {
            /** @description See /refData/deadlineKinds */
            kind: string;
            /** @description The body that is to be answered; see /refData/bodies */
            body: string;
            /** @description Id of the document that sets it */
            document?: string;
            /** @description Id of the review that it belongs to; that of the document when absent */
            review?: string;
            /** NewDeadlineTitle */
            title: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Absent where the source names the duty and not its date */
            dueOn?: string;
            completedOn?: string;
            /**
             * @description As far as the facts go: a past date is not proof that the duty was met
             * @enum {string}
             */
            state: "open" | "done" | "unknown";
            /** NewDeadlineNote */
            note?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewDeadlineFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        NewDocument: {
            /** @description Who published it; see /refData/bodies */
            body: string;
            /** @description Kind of document; see /refData/documentTypes */
            type: string;
            treaty?: string;
            /** @description Id of the review that it belongs to */
            review?: string;
            /** @description See /refData/reviewStages */
            stage?: string;
            /** @description Id of the document that it belongs to */
            parent?: string;
            /** @description As printed; two documents never share one */
            symbol?: string;
            /** NewDocumentTitle */
            title: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            adoptedOn?: string;
            publishedOn?: string;
            /** @description Of a judgment: when it became final */
            finalOn?: string;
            /** @description Addresses that surely are the document itself */
            urls?: string[];
            /** @description Other names by which it is cited */
            aliases?: string[];
            /** @description Paragraphs that the body chose for its follow-up procedure */
            followUpParagraphs?: string[];
            /** NewDocumentFollowUpStatus */
            followUpStatus?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** NewDocumentNote */
            note?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Of a judgment of the European Court of Human Rights */
            court?: components["schemas"]["NewCourtDetails"];
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewDocumentFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        /** @description A source on which an assessment or a contribution rests */
        NewEvidence: {
            /** @description How strong it is; see /refData/evidenceTiers */
            tier: string;
            /** NewEvidenceTitle */
            title: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            url?: string;
            publishedOn?: string;
        };
        /** @description What is followed */
        NewFollowed: {
            /** @enum {string} */
            kind: "search" | "recommendation" | "body" | "treaty";
            /** @description Of a recommendation, a body or a treaty: its id or code */
            id?: string;
            /** @description Of a search: the query string of /recommendations (`body=crpd&theme=prisons`), without order and pages; absent for all */
            search?: string;
        };
        NewGrade: {
            /** @description The body’s own scale; see /refData/gradeSchemes */
            scheme: string;
            /** @description Code within the scale */
            grade: string;
            /** @description Id of the document in which it stands */
            document: string;
            /** @description The paragraph graded, as printed */
            paragraph?: string;
            /** @description Within the time in which the scale was used */
            gradedOn?: string;
            /** NewGradeNote */
            note?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewGradeFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        /** @description Who gets the record, and why */
        NewHandOver: {
            /** @description Institution that gets it */
            to: string;
            reason: string;
        };
        /** @description A file of another institution, or a filled template */
        NewImport: {
            /** @enum {string} */
            source: "uhri" | "upr-info" | "upr-report" | "upr-matrix" | "untc" | "ohchr-ratifications" | "core-ratifications" | "hudoc" | "template";
            /**
             * Format: binary
             * @description The file as it was published
             */
            file: string;
            /** @description Write what is new and changed; without it the report says what would be */
            apply?: boolean;
            /** @description Take rows addressed to other States than Belgium too */
            allCountries?: boolean;
            /**
             * @description Language of the texts, where the file does not say it; English unless told
             * @enum {string}
             */
            language?: "nl" | "fr" | "de" | "en";
            /** @description What labels stand for that are not known yet, as JSON; a file or a text. Kept where `apply` is true */
            mapping?: string;
        };
        NewImportDecision: {
            /**
             * @description `same`: the row is a record that is here; `different`: it is another, which is made
             * @enum {string}
             */
            decision: "same" | "different";
            /** @description Of `same`: the record; the candidate unless told. One of those proposed, or, of a recommendation, any other */
            record?: string;
        };
        /** @description A link by which a user sets a password, the first one or another */
        NewInvitation: {
            /** @description In which the page of the link is; Dutch when absent */
            language?: components["schemas"]["Language"];
        };
        /** @description Whether the two ask the same, and why */
        NewLineageDecision: {
            /** @enum {string} */
            state: "confirmed" | "rejected";
            reason: string;
        };
        NewLineageSuggestion: {
            /** @description Id of a recommendation */
            earlier: string;
            /** @description Id of another; the two change places where this one was adopted first */
            later: string;
            reason?: string;
        };
        NewMeasure: {
            /** @description See /refData/measureKinds */
            kind: string;
            /** NewMeasureTitle */
            title: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Who wrote the title; see /refData/textOrigins */
            titleOrigin: string;
            /** NewMeasureDescription */
            description: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            takenOn?: string;
            endedOn?: string;
            /** NewMeasureNote */
            note?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Who took it */
            authorities?: string[];
            governmentLevels?: string[];
            themes?: string[];
            /** @description Ids of the recommendations that it answers */
            recommendations?: string[];
            /** @description Ids of the documents that it relates to */
            documents?: string[];
            treaties?: string[];
            bodies?: string[];
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewMeasureFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        /** @description Which record stands in the place of this one, and why */
        NewMerge: {
            /** @description Id of the record that stays */
            into: string;
            reason: string;
        };
        NewModeration: {
            /** @description `published` or `refused` */
            to: string;
            /** @description Required to refuse one */
            reason?: string;
        };
        NewPosition: {
            /** @description See /refData/positions */
            value: string;
            /** NewPositionNote */
            note?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Id of the document in which it stands */
            document?: string;
            statedOn?: string;
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewPositionFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        /** @description Why no assessment follows from the act */
        NewProposalDecision: {
            /** @enum {string} */
            state: "dismissed";
            reason: string;
        };
        NewRecommendation: {
            /** @description Id of the document in which it stands */
            document: string;
            /** @description As printed; a word such as `unnumbered` where nothing is */
            paragraph: string;
            /** @description The paragraph that it is a part of, where its own number does not say it */
            parentParagraph?: string;
            /** @description False where the text prints no number */
            isNumbered?: boolean;
            /** @description See /refData/recommendationKinds */
            kind: string;
            /** @description See /refData/urgencies */
            urgency?: string;
            /** @description Chosen by the body for its follow-up procedure */
            followUp?: boolean;
            /** NewRecommendationUpr */
            upr?: {
                cycle: number;
                session: number;
                recommendingStates?: string[];
            };
            /** @description One of each language is shown: that which says so, else the nearest to the original */
            texts: components["schemas"]["NewRecommendationText"][];
            /** @description Chosen by staff, as all that follow; tags of other sources stay whatever these lists say */
            themes?: string[];
            groups?: string[];
            sdgs?: string[];
            rights?: string[];
            policyDomains?: string[];
            /** @description Codes of /refData/frameworkItems */
            frameworks?: string[];
            /** @description Whom it addresses */
            authorities?: string[];
            /** @description States addressed; Belgium when absent */
            countries?: string[];
            articles?: components["schemas"]["NewTreatyArticle"][];
            /** @description Tags of an import, a mapping or a machine that do not hold: taken away */
            removedTags?: components["schemas"]["NewTagRemoval"][];
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewRecommendationFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        NewRecommendationText: {
            /** @enum {string} */
            language: "nl" | "fr" | "de" | "en";
            /** @description Who made it; see /refData/textOrigins */
            origin: string;
            text: string;
            /** @description Whether it is the one shown of its language; chosen by its origin when absent */
            isShown?: boolean;
        };
        NewReview: {
            /** @description The body that examines; see /refData/bodies */
            body: string;
            treaty?: string;
            /** @description As a number or range; absent where the body does not count */
            reviewCycle?: string & (string);
            /** @description As the source words it */
            cycleLabel?: string;
            session?: string;
            /** @description Dialogue with the State, or the visit */
            dialogueFrom?: string;
            dialogueTo?: string;
            /** NewReviewTitle */
            title: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** NewReviewNote */
            note?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewReviewFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        /** @description Where a fact was read */
        NewSource: {
            /** @enum {string} */
            kind: "official" | "mirror" | "secondary" | "knowledge";
            citation: string;
            url?: string;
        };
        /** @description A webhook that is to be told of changes */
        NewSubscription: {
            followed: components["schemas"]["NewFollowed"];
            /** @description An https address at port 443 of a server that is reached from the whole internet */
            url: string;
        };
        NewTagRemoval: {
            scheme: string;
            code: string;
        };
        NewTransition: {
            /** @description `inReview`, `returned` or `published` */
            to: string;
            /** @description Required to return one */
            reason?: string;
        };
        NewTreatyAction: {
            /** @description See /refData/treatyActionKinds */
            kind: string;
            /** @description Absent where the source gives no date; `asOf` then says when the act was seen to exist */
            takenOn?: string;
            /** @description The article that a reservation or declaration is about, as printed */
            article?: string;
            asOf?: string;
            /** NewTreatyActionNote */
            note?: {
                nl?: string;
                fr?: string;
                de?: string;
                en?: string;
            };
            /** @description Where it was read; one at least */
            sources: components["schemas"]["NewSource"][];
            /**
             * @description `verified` = read in the source named
             * @enum {string}
             */
            verification: "verified" | "unverified";
            /**
             * NewTreatyActionFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            };
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string;
        };
        NewTreatyArticle: {
            treaty: string;
            article: string;
        };
        /** @description Somebody who is to have an account */
        NewUser: {
            /** @description Of the person; never shown to the public */
            name: string;
            /** @description One account for each address; never shown to the public */
            email: string & (string);
            /** @description What the person may do, together */
            roles: ("contributor" | "editor" | "reviewer" | "admin")[];
            /** @description Whose records the person may change; an editor or reviewer needs one */
            institution?: string;
            /** @description Of a contributor: the organisation that speaks, as readers see it */
            represents?: string;
            /**
             * @description Of a contributor: as what the organisation speaks
             * @enum {string}
             */
            voice?: "civilSociety" | "authority" | "independentInstitution";
        };
        /** @description A reservation or interpretative declaration that nothing has lifted by that day */
        OpenReservation: {
            id: string;
            href: components["schemas"]["Href"];
            kind: components["schemas"]["CodeReference"];
            takenOn?: components["schemas"]["PartialDate"];
            /** @description Of an act without a date: when it was seen to exist */
            asOf?: components["schemas"]["PartialDate"];
            article?: string;
            note?: components["schemas"]["LocalizedString"];
            /** @description Recommendations that ask to withdraw reservations under this treaty */
            askedToWithdraw: components["schemas"]["RecordReference"][];
            verification: components["schemas"]["Verification"];
        };
        /** @description The paragraph that a lettered part belongs to */
        ParagraphParent: {
            paragraph: string;
            /** @description Everything at this paragraph and in its parts */
            href: components["schemas"]["Href"];
            /** @description Where the paragraph is a recommendation of its own */
            id?: components["schemas"]["RecordId"];
            parts: components["schemas"]["RecordReference"][];
        };
        /**
         * @description A date known to the day, the month or the year (`2015-03-12`, `2015-03`, `2015`)
         * @example 2015-03
         */
        PartialDate: string;
        /** @description What the State answered */
        Position: {
            id: components["schemas"]["RecordId"];
            value: components["schemas"]["CodeReference"];
            note?: components["schemas"]["LocalizedString"];
            document?: components["schemas"]["RecordReference"];
            statedOn?: components["schemas"]["PartialDate"];
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        /** @description What is absent stays; null clears */
        PositionPatch: {
            /** @description See /refData/positions */
            value?: string | null;
            /** PositionPatchNote */
            note?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Id of the document in which it stands */
            document?: string | null;
            statedOn?: string | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * PositionPatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        PositionRecord: {
            id: components["schemas"]["RecordId"];
            value: components["schemas"]["CodeReference"];
            note?: components["schemas"]["LocalizedString"];
            document?: components["schemas"]["RecordReference"];
            statedOn?: components["schemas"]["PartialDate"];
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            href: components["schemas"]["Href"];
            recommendation: components["schemas"]["PositionedRecommendation"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            self: components["schemas"]["Href"];
        };
        PositionedRecommendation: {
            id: string;
            href: components["schemas"]["Href"];
        };
        Positions: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["StatedPosition"][];
            total: number;
        };
        Problem: {
            /** @description URN of the problem type; see /refData/problemTypes */
            type: string;
            href?: string;
            title: string;
            status: number;
            detail?: string;
            /** @description Identifies this occurrence in our logs; equal to BelGov-Trace-Id */
            instance: string;
            /** @description One for each fault in the input */
            issues?: components["schemas"]["InputValidationIssue"][];
            /** @description Of 413: bytes; of 429: requests */
            limit?: number;
            retryAfterSec?: number;
            /** @description Of 403: what the account is not permitted */
            permission?: string;
            /** @description Of 403: whose record it is */
            institutions?: string[];
            /** @description Of 403: what the key would need, one of them */
            requiredScopes?: string[];
            /** @description Of 409: the state that does not allow it */
            state?: string;
            /** @description Of 409: the states that can follow */
            legalTransitions?: string[];
            /** @description Of 409: id of the record that is there already */
            existing?: string;
            /** @description Of 409: what refers to the record */
            referring?: unknown;
            /** @description Of 409: the document that is not public */
            document?: string;
            /** @description Of 409: the recommendation that is not public */
            recommendation?: string;
            /** @description Of 409: how many recommendations refer to it */
            recommendations?: number;
            /** @description Of 412: the version to read and to send in If-Match */
            currentVersion?: number;
            /** @description Of 410: the Belgian day */
            withdrawnOn?: string;
            /** @description Of 410: why it was withdrawn */
            reason?: string;
            /** @description Of 410 */
            lastVersion?: number;
        };
        /** @description An assessment that an act suggests: staff make one of it, or dismiss it */
        ProposedAssessment: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            recommendation: components["schemas"]["RecordReference"];
            treaty: components["schemas"]["CodeReference"];
            treatyAction: components["schemas"]["TreatyActionReference"];
            /** @description What the act suggests; nobody has assessed it */
            status: components["schemas"]["CodeReference"];
            /** @description `open`, `taken` (an assessment was made of it) or `dismissed` */
            state: string;
            /** @description Why it was dismissed */
            reason?: string;
            proposedAt: components["schemas"]["Instant"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
        };
        ProposedAssessmentPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["ProposedAssessment"][];
        };
        ProposedAssessmentRecord: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            recommendation: components["schemas"]["RecordReference"];
            treaty: components["schemas"]["CodeReference"];
            treatyAction: components["schemas"]["TreatyActionReference"];
            /** @description What the act suggests; nobody has assessed it */
            status: components["schemas"]["CodeReference"];
            /** @description `open`, `taken` (an assessment was made of it) or `dismissed` */
            state: string;
            /** @description Why it was dismissed */
            reason?: string;
            proposedAt: components["schemas"]["Instant"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            self: components["schemas"]["Href"];
        };
        /** @description Given to staff only */
        Publication: {
            /** @description `draft`, `embargoed` or `published` */
            state: string;
            /** @description The Belgian day on which an embargo ends */
            publishOn?: string;
            /** @description Whose members may change it; none: those of every institution */
            institutions: string[];
        };
        PublishedAssessment: {
            id: string;
            href: components["schemas"]["Href"];
            authority?: components["schemas"]["CodeReference"];
            institution: components["schemas"]["CodeReference"];
            status: components["schemas"]["CodeReference"];
            confidence: components["schemas"]["CodeReference"];
            rationale: components["schemas"]["LocalizedString"];
            rationaleOrigins: components["schemas"]["LocalizedString"];
            evidenceUpTo: string;
            methodologyVersion: string;
            validFrom: components["schemas"]["Instant"];
            validTo?: components["schemas"]["Instant"];
        };
        /** @description Never a person */
        Publisher: {
            institution: components["schemas"]["CodeReference"];
            role: string;
        };
        /** @description How the result of a query is cited, with a link that gives it again */
        QueryCitation: {
            self: components["schemas"]["Href"];
            /** @description `dataset` */
            type: string;
            /** @description Records at `asOf`, as PostgreSQL finds them: with words that can be others than the search server finds of the present */
            total: number;
            /** @description The instant, or the past Belgian day, whose published state is cited */
            asOf: string;
            dataVersion?: components["schemas"]["DataVersion"];
            /** @description The Belgian day on which it was cited */
            accessedOn: string;
            /** @description Gives exactly this result again, whatever changes afterwards */
            reproduce: components["schemas"]["Href"];
            footnote: components["schemas"]["LocalizedString"];
            bibtex: string;
            ris: string;
            csl: {
                [key: string]: unknown;
            }[];
            licence: string;
        };
        /** @description It is sent with the next run */
        QueuedReplay: {
            href: string;
        };
        /** @description Belgium's acts under one treaty, as far as they had been made on that day */
        Ratification: {
            code: string;
            href: components["schemas"]["Href"];
            abbreviation: string;
            title: components["schemas"]["LocalizedString"];
            /** @description Whether the treaty itself existed on that day; absent where its date is not known */
            isAdopted?: boolean;
            signedOn?: components["schemas"]["PartialDate"];
            /** @description Ratification, accession, acceptance, approval or succession */
            boundOn?: components["schemas"]["PartialDate"];
            /** @description Entry into force for Belgium */
            inForceOn?: components["schemas"]["PartialDate"];
            endedOn?: components["schemas"]["PartialDate"];
            standing: components["schemas"]["TreatyStanding"];
            links: components["schemas"]["RatificationLinks"];
            /** @description Of the record; `fieldVerification` has the fields that differ */
            verification: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        RatificationLinks: {
            /** @description The acts, each with its sources */
            actions: components["schemas"]["Href"];
        };
        RatificationPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            asOf: components["schemas"]["Day"];
            /** @description `published`: the acts that were published here at the end of that day; `presentKnowledge`: for a day before this file began to keep its history, and for one to come, those that are known now */
            basis: string;
            items: components["schemas"]["Ratification"][];
        };
        Recommendation: {
            self: components["schemas"]["Href"];
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            /** @description Persistent identifier */
            uri: string;
            /** @description Symbol of the document */
            symbol?: string;
            /** @description As printed */
            paragraph: string;
            /** @description False where the text prints no number */
            isNumbered: boolean;
            kind: string;
            body: components["schemas"]["CodeReference"];
            document: components["schemas"]["RecordReference"];
            adoptedOn?: components["schemas"]["PartialDate"];
            text: components["schemas"]["LocalizedString"];
            /** @description Who made each text; see /refData/textOrigins */
            textOrigins: components["schemas"]["LocalizedString"];
            themes: string[];
            groups: string[];
            sdgs: string[];
            rights: string[];
            policyDomains: string[];
            frameworks: string[];
            authorities: string[];
            /** @description States addressed, ISO 3166-1 alpha-2: Belgium, and others on installations for research */
            countries: string[];
            governmentLevels: string[];
            treaty?: string;
            urgency?: string;
            followUp: boolean;
            upr?: components["schemas"]["UprReview"];
            /** @description What the State answered; see /refData/positions */
            position?: string;
            /** @description What the body itself last said of progress, per scale: scale and grade (`ccprGrades2017:b`) */
            grades: string[];
            /** @description Where it stands as the institutes assess it; see /refData/statuses. `notAssessed` says nothing of what was done */
            status: string;
            assessed: boolean;
            /** @description Where single authorities are addressed or assessed: how many of them have done it */
            rollUp?: components["schemas"]["RollUp"];
            /** @description Grade, assessment and contributions say different things, once mapped to statuses */
            disagreement: boolean;
            /** @description A reply, report or plan that Belgium owes on it is past its date and not known to be done */
            overdue: boolean;
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            /** @description Address of the document at the organisation's own site, derived from its symbol */
            officialUrl?: string;
            kindReference: components["schemas"]["CodeReference"];
            /** @description Every text held, in every language and of every origin */
            texts: components["schemas"]["RecommendationText"][];
            tags: components["schemas"]["Tag"][];
            addressees: components["schemas"]["CodeReference"][];
            articles: components["schemas"]["TreatyArticle"][];
            treatyReference?: components["schemas"]["CodeReference"];
            urgencyReference?: components["schemas"]["CodeReference"];
            review?: components["schemas"]["RecordReference"];
            parent?: components["schemas"]["ParagraphParent"];
            statusReference: components["schemas"]["CodeReference"];
            voices: components["schemas"]["Voices"];
            positions: components["schemas"]["Position"][];
            measures: components["schemas"]["RecordReference"][];
            links: components["schemas"]["RecommendationLinks"];
            /** @description The day or the instant whose published state this is; absent for the present */
            asOf?: string;
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
        };
        /** @description Everything that readers could see happen to it, newest first */
        RecommendationHistory: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["HistoryEntry"][];
        };
        RecommendationLinks: {
            document: components["schemas"]["Href"];
            positions: components["schemas"]["Href"];
            grades: components["schemas"]["Href"];
            assessments: components["schemas"]["Href"];
            contributions: components["schemas"]["Href"];
            measures: components["schemas"]["Href"];
            related: components["schemas"]["Href"];
            lineage: components["schemas"]["Href"];
            history: components["schemas"]["Href"];
        };
        RecommendationMeasures: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["RecordReference"][];
            total: number;
        };
        RecommendationPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["RecommendationSummary"][];
            facets?: components["schemas"]["Facet"][];
            /** @description `meilisearch`, or `postgres` while the search server is away: simpler matching, same filters */
            searchedBy?: string;
            /** @description Of a sample */
            seed?: number;
            /** @description The day or the instant whose published state this is; absent for the present */
            asOf?: string;
        };
        /** @description What is absent stays; null clears */
        RecommendationPatch: {
            /** @description Id of the document in which it stands */
            document?: string | null;
            /** @description As printed; a word such as `unnumbered` where nothing is */
            paragraph?: string | null;
            /** @description The paragraph that it is a part of, where its own number does not say it */
            parentParagraph?: string | null;
            /** @description False where the text prints no number */
            isNumbered?: boolean | null;
            /** @description See /refData/recommendationKinds */
            kind?: string | null;
            /** @description See /refData/urgencies */
            urgency?: string | null;
            /** @description Chosen by the body for its follow-up procedure */
            followUp?: boolean | null;
            /** RecommendationPatchUpr */
            upr?: {
                cycle?: number | null;
                session?: number | null;
                recommendingStates?: string[] | null;
            } | null;
            /** @description One of each language is shown: that which says so, else the nearest to the original */
            texts?: components["schemas"]["NewRecommendationText"][] | null;
            /** @description Chosen by staff, as all that follow; tags of other sources stay whatever these lists say */
            themes?: string[] | null;
            groups?: string[] | null;
            sdgs?: string[] | null;
            rights?: string[] | null;
            policyDomains?: string[] | null;
            /** @description Codes of /refData/frameworkItems */
            frameworks?: string[] | null;
            /** @description Whom it addresses */
            authorities?: string[] | null;
            /** @description States addressed; Belgium when absent */
            countries?: string[] | null;
            articles?: components["schemas"]["NewTreatyArticle"][] | null;
            /** @description Tags of an import, a mapping or a machine that do not hold: taken away */
            removedTags?: components["schemas"]["NewTagRemoval"][] | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * RecommendationPatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        /** @description A recommendation in a list; with `select` only the members asked for, and always `id` and `href` */
        RecommendationSummary: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            /** @description Persistent identifier */
            uri?: string;
            /** @description Symbol of the document */
            symbol?: string;
            /** @description As printed */
            paragraph?: string;
            /** @description False where the text prints no number */
            isNumbered?: boolean;
            kind?: string;
            body?: components["schemas"]["CodeReference"];
            document?: components["schemas"]["RecordReference"];
            adoptedOn?: components["schemas"]["PartialDate"];
            text?: components["schemas"]["LocalizedString"];
            /** @description Who made each text; see /refData/textOrigins */
            textOrigins?: components["schemas"]["LocalizedString"];
            themes?: string[];
            groups?: string[];
            sdgs?: string[];
            rights?: string[];
            policyDomains?: string[];
            frameworks?: string[];
            authorities?: string[];
            /** @description States addressed, ISO 3166-1 alpha-2: Belgium, and others on installations for research */
            countries?: string[];
            governmentLevels?: string[];
            treaty?: string;
            urgency?: string;
            followUp?: boolean;
            upr?: components["schemas"]["UprReview"];
            /** @description What the State answered; see /refData/positions */
            position?: string;
            /** @description What the body itself last said of progress, per scale: scale and grade (`ccprGrades2017:b`) */
            grades?: string[];
            /** @description Where it stands as the institutes assess it; see /refData/statuses. `notAssessed` says nothing of what was done */
            status?: string;
            assessed?: boolean;
            /** @description Where single authorities are addressed or assessed: how many of them have done it */
            rollUp?: components["schemas"]["RollUp"];
            /** @description Grade, assessment and contributions say different things, once mapped to statuses */
            disagreement?: boolean;
            /** @description A reply, report or plan that Belgium owes on it is past its date and not known to be done */
            overdue?: boolean;
            /** @description Of the record; `fieldVerification` has the fields that differ */
            verification?: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt?: components["schemas"]["Instant"];
            version?: number;
            match?: components["schemas"]["SearchMatch"];
        };
        RecommendationText: {
            language: string;
            /** @description `official`, `courtesy`, `institute`, `machine` or `summary`; see /refData/textOrigins */
            origin: string;
            text: string;
            /** @description Whether it is the one given in `text` */
            isShown: boolean;
        };
        RecommendingState: {
            /** @description ISO 3166-1 alpha-2 */
            code: string;
            name: components["schemas"]["LocalizedString"];
        };
        /**
         * @description Opaque, stable, the same on every installation
         * @example 4k3v9zq7m2xw
         */
        RecordId: string;
        RecordReference: {
            id: string;
            href: components["schemas"]["Href"];
            symbol?: string;
            paragraph?: string;
            title?: components["schemas"]["LocalizedString"];
            /** @description Of a measure: who wrote the title; see /refData/textOrigins */
            titleOrigin?: string;
            /** @description Of what is shown here: `unverified` as soon as the record or one of these fields was not read in a source */
            verification?: string;
        };
        RelatedDocument: {
            id: string;
            href: components["schemas"]["Href"];
            symbol?: string;
            paragraph?: string;
            title?: components["schemas"]["LocalizedString"];
            /** @description Of a measure: who wrote the title; see /refData/textOrigins */
            titleOrigin?: string;
            /** @description Of what is shown here: `unverified` as soon as the record or one of these fields was not read in a source */
            verification?: string;
            paragraphs: string[];
        };
        RelatedRecommendation: {
            id: string;
            href: components["schemas"]["Href"];
            symbol?: string;
            paragraph?: string;
            title?: components["schemas"]["LocalizedString"];
            /** @description Of a measure: who wrote the title; see /refData/textOrigins */
            titleOrigin?: string;
            /** @description Of what is shown here: `unverified` as soon as the record or one of these fields was not read in a source */
            verification?: string;
            /** @description `part` (of the same paragraph), `parent`, `earlier` or `later` (it repeats, or is repeated) */
            relation: string;
            text: components["schemas"]["LocalizedString"];
            /** @description Who made each text; see /refData/textOrigins */
            textOrigins: components["schemas"]["LocalizedString"];
        };
        RelatedRecommendations: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["RelatedRecommendation"][];
            total: number;
        };
        Report: {
            self: components["schemas"]["Href"];
            review: components["schemas"]["ReviewSummary"];
            body: components["schemas"]["CodeReference"];
            /** @description That of footnotes and, where they exist in it, of all texts */
            language: components["schemas"]["Language"];
            /** @description The Belgian day */
            madeOn: components["schemas"]["Day"];
            asOf?: components["schemas"]["Day"];
            /** @description The newest change that it can hold; absent where nothing has changed since the file began */
            dataVersion?: components["schemas"]["ReportDataVersion"];
            /** @description Whether drafts were asked for */
            hasDrafts: boolean;
            /** @description Ids of everything in it that is not public yet: drafts, and what is under embargo */
            unpublished: string[];
            licence: string;
            /** @description A recommendation is in the report as long as its status is one of these */
            openStatuses: components["schemas"]["CodeReference"][];
            /** @enum {string} */
            grouping: "article" | "theme" | "document";
            /** @description Open recommendations in it */
            total: number;
            /** @description Recommendations of the same body up to the end of this review that are implemented or do not apply: not in it */
            closed: number;
            groups: components["schemas"]["ReportGroup"][];
            figures: components["schemas"]["ReportFigures"];
            /** @description Those that its recommendations stand in, oldest first */
            documents: components["schemas"]["DocumentSummary"][];
            /** @description Acts by Belgium since the oldest of them, under the treaties of the body and those named */
            treatyActions: components["schemas"]["TreatyAction"][];
            /** @description Of the review and its documents, soonest first */
            deadlines: components["schemas"]["DeadlineSummary"][];
        };
        ReportAuthorityCount: {
            authority: components["schemas"]["CodeReference"];
            /** @description Open recommendations of this report that it is addressed by, or was assessed on: the denominator */
            addressed: number;
            /** @description How many of them nobody has assessed for it */
            notAssessed: number;
            counts: components["schemas"]["ReportStatusCount"][];
        };
        ReportDataVersion: {
            change: string;
            href: components["schemas"]["Href"];
            occurredAt: components["schemas"]["Instant"];
        };
        ReportFigures: {
            byStatus: components["schemas"]["ReportStatusCount"][];
            byAuthority: components["schemas"]["ReportAuthorityCount"][];
        };
        /** @enum {string} */
        ReportFormat: "json" | "csv";
        /** @description Without article, theme and document it holds what has no article, or no theme */
        ReportGroup: {
            /** @description As the record names it */
            article?: string;
            theme?: components["schemas"]["CodeReference"];
            document?: components["schemas"]["RecordReference"];
            items: components["schemas"]["ReportedRecommendation"][];
        };
        ReportStatusCount: {
            status: components["schemas"]["CodeReference"];
            count: number;
        };
        ReportedRecommendation: {
            recommendation: components["schemas"]["Recommendation"];
            /** @description How it is cited, in the language of the report */
            footnote: string;
            /** @description Of the whole first, then authority by authority */
            assessments: components["schemas"]["Assessment"][];
            contributions: components["schemas"]["Contribution"][];
            /** @description Those linked to it, oldest first */
            measures: components["schemas"]["MeasureSummary"][];
            /** @description Acts by Belgium since its adoption under the treaties that it names, rests on or asks to ratify */
            treatyActions: components["schemas"]["TreatyAction"][];
            /** @description Oldest first */
            statusChanges: components["schemas"]["ReportedStatusChange"][];
            repetitions: components["schemas"]["ReportedRepetition"][];
            /** @description Further articles or themes that it also belongs to */
            otherGroups: string[];
        };
        /** @description A recommendation that asks the same, as a person confirmed */
        ReportedRepetition: {
            /** @enum {string} */
            relation: "earlier" | "later";
            id: string;
            href: components["schemas"]["Href"];
            symbol?: string;
            paragraph: string;
            isNumbered: boolean;
            adoptedOn?: components["schemas"]["PartialDate"];
            verification: components["schemas"]["Verification"];
        };
        /** @description How its status changed, since the file holds it */
        ReportedStatusChange: {
            occurredAt: components["schemas"]["Instant"];
            from: components["schemas"]["CodeReference"];
            to: components["schemas"]["CodeReference"];
            change: components["schemas"]["Href"];
        };
        Review: {
            self: components["schemas"]["Href"];
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            uri: string;
            title: components["schemas"]["LocalizedString"];
            body: components["schemas"]["CodeReference"];
            treaty?: string;
            /** @description As a number or range; absent where the body does not count */
            reviewCycle?: string;
            /** @description As the source words it */
            cycleLabel?: string;
            session?: string;
            dialogueFrom?: components["schemas"]["PartialDate"];
            dialogueTo?: components["schemas"]["PartialDate"];
            documentsCount: number;
            /** @description Recommendations of it in this file */
            recommendationsCount: number;
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            treatyReference?: components["schemas"]["CodeReference"];
            /** @description In the order of the review */
            documents: components["schemas"]["ReviewDocument"][];
            deadlines: components["schemas"]["RecordReference"][];
            note?: components["schemas"]["LocalizedString"];
            links: components["schemas"]["ReviewLinks"];
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
        };
        /** @description A record that a row may be; with what of it whoever asks may see */
        ReviewCandidate: {
            id: components["schemas"]["RecordId"];
            href?: components["schemas"]["Href"];
            /** @description How alike they are, from 0 to 1 */
            score: number;
            symbol?: string;
            paragraph?: string;
            /** @description Of a recommendation: its text; of a document or measure: its title */
            text?: components["schemas"]["LocalizedString"];
            /** @description Who made each text; see /refData/textOrigins */
            textOrigins?: components["schemas"]["LocalizedString"];
            /** @description Of an act under a treaty; see /refData/treatyActionKinds */
            kind?: components["schemas"]["Code"];
            takenOn?: string;
            article?: string;
        };
        ReviewDocument: {
            id: string;
            href: components["schemas"]["Href"];
            symbol?: string;
            paragraph?: string;
            title?: components["schemas"]["LocalizedString"];
            /** @description Of a measure: who wrote the title; see /refData/textOrigins */
            titleOrigin?: string;
            /** @description Of what is shown here: `unverified` as soon as the record or one of these fields was not read in a source */
            verification?: string;
            type: components["schemas"]["CodeReference"];
            stage?: components["schemas"]["CodeReference"];
            adoptedOn?: components["schemas"]["PartialDate"];
            publishedOn?: components["schemas"]["PartialDate"];
        };
        ReviewLinks: {
            documents: components["schemas"]["Href"];
            deadlines: components["schemas"]["Href"];
        };
        ReviewPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["ReviewSummary"][];
        };
        /** @description What is absent stays; null clears */
        ReviewPatch: {
            /** @description The body that examines; see /refData/bodies */
            body?: string | null;
            treaty?: string | null;
            /** @description As a number or range; absent where the body does not count */
            reviewCycle?: (string & (string)) | null;
            /** @description As the source words it */
            cycleLabel?: string | null;
            session?: string | null;
            /** @description Dialogue with the State, or the visit */
            dialogueFrom?: string | null;
            dialogueTo?: string | null;
            /** ReviewPatchTitle */
            title?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** ReviewPatchNote */
            note?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * ReviewPatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        ReviewSummary: {
            id: components["schemas"]["RecordId"];
            href: components["schemas"]["Href"];
            uri?: string;
            title?: components["schemas"]["LocalizedString"];
            body?: components["schemas"]["CodeReference"];
            treaty?: string;
            /** @description As a number or range; absent where the body does not count */
            reviewCycle?: string;
            /** @description As the source words it */
            cycleLabel?: string;
            session?: string;
            dialogueFrom?: components["schemas"]["PartialDate"];
            dialogueTo?: components["schemas"]["PartialDate"];
            documentsCount?: number;
            /** @description Recommendations of it in this file */
            recommendationsCount?: number;
            /** @description Of the record; `fieldVerification` has the fields that differ */
            verification?: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt?: components["schemas"]["Instant"];
            version?: number;
        };
        /** @description The worst open status among the authorities decides; what nobody assessed keeps it from counting as implemented */
        RollUp: {
            /** @description Whether `status` follows from these: there is no assessment of the whole */
            isStatus: boolean;
            /** @description Authorities addressed or assessed */
            addressed: number;
            assessed: number;
            implemented: number;
        };
        SchemeGrade: {
            code: string;
            symbol?: string;
            /** @description The body's own words */
            label: components["schemas"]["LocalizedString"];
            /** @description For comparison only; never an assessment by the institute */
            mappedStatus: string;
            verification: string;
        };
        SearchHit: {
            /** @description `recommendation`, `document`, `treaty` or `measure` */
            kind: string;
            /** @description Of a treaty: its code */
            id: string;
            href: components["schemas"]["Href"];
            /** @description Of a recommendation: its text */
            title: components["schemas"]["LocalizedString"];
            symbol?: string;
            paragraph?: string;
            /** @description Adopted, else published; of a measure: taken */
            date?: components["schemas"]["PartialDate"];
            /** @description Of a recommendation: who made each text given as `title`; see /refData/textOrigins */
            textOrigins?: components["schemas"]["LocalizedString"];
            /** @description Of a measure: who wrote the title */
            titleOrigin?: string;
            /** @description Of the record; `fieldVerification` has the fields that differ */
            verification: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
            match: components["schemas"]["SearchMatch"];
        };
        /** @description Why a record was found */
        SearchMatch: {
            /** @description `text`, `label` (a label or synonym of what it is tagged with) or `symbol` */
            in: string;
            /** @description Language in which it matched */
            language?: string;
            /** @description The passage as HTML: everything escaped but `<mark>` around what matched */
            fragment: string;
        };
        SearchPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            /** @description Best first, all kinds in one list */
            items: components["schemas"]["SearchHit"][];
            /** @description How many of each kind */
            kinds: components["schemas"]["SearchedKindCount"][];
            /** @description `meilisearch`, or `postgres` while the search server is away; absent where `q` asks for nothing */
            searchedBy?: string;
        };
        SearchedKindCount: {
            kind: string;
            count: number;
        };
        /** @description The account behind a key */
        Self: {
            self: components["schemas"]["Href"];
            id: string;
            roles: string[];
            institution?: string;
            represents?: string;
            voice?: string;
            /** @description What can be done with this key: what the roles permit, within its scopes */
            permissions: string[];
            /** @description Permissions that the key is limited to; absent where it is not limited */
            scopes?: string[];
        };
        /** @description Somebody at work in the pages of the staff */
        Session: {
            self?: components["schemas"]["Href"];
            /** @description No secret: nobody gets in with it */
            id: string;
            href: components["schemas"]["Href"];
            /** SessionOwner */
            owner: {
                id: string;
                href: components["schemas"]["Href"];
            };
            /** @description How the person signed in: `password` or `oidc` */
            method: string;
            /** @description Going on: neither ended nor expired */
            isActive: boolean;
            createdAt: components["schemas"]["Instant"];
            /** @description To the minute; thirty minutes later it has ended */
            lastUsedAt: components["schemas"]["Instant"];
            /** @description Until when it lasts at most */
            expiresAt: components["schemas"]["Instant"];
            revokedAt?: components["schemas"]["Instant"];
        };
        SessionPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["Session"][];
        };
        /** @description Where a fact was read */
        SourceReference: {
            /** @description `official`, `mirror` (copy of an official text), `secondary` or `knowledge` (no page was read) */
            kind: string;
            citation: string;
            url?: string;
        };
        /** @description What the State answered to a recommendation */
        StatedPosition: {
            id: components["schemas"]["RecordId"];
            value: components["schemas"]["CodeReference"];
            note?: components["schemas"]["LocalizedString"];
            document?: components["schemas"]["RecordReference"];
            statedOn?: components["schemas"]["PartialDate"];
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            href: components["schemas"]["Href"];
            recommendation: components["schemas"]["PositionedRecommendation"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
        };
        Statistic: {
            keys: components["schemas"]["StatisticsKey"][];
            /** @description Recommendations */
            count: number;
            /** @description Of the denominator, from 0 to 1 */
            share: number;
            /** @description With two dimensions: recommendations of the first key, whatever the second */
            groupTotal?: number;
            /** @description The recommendations counted; absent for records without a value, and where the filters cannot say it: with `theme=prisons`, those of another theme too */
            href?: components["schemas"]["Href"];
        };
        Statistics: {
            self: components["schemas"]["Href"];
            groupBy: string[];
            /** @description The day whose published state was counted; absent for the present */
            asOf?: components["schemas"]["Day"];
            /** @description All recommendations that the filters leave */
            denominator: number;
            /** @description A recommendation may have several values of a dimension: counts then add up to more than the denominator */
            isOverlapping: boolean;
            searchedBy?: string;
            items: components["schemas"]["Statistic"][];
            /** @description Groups */
            total: number;
        };
        StatisticsKey: {
            dimension: string;
            /** @description Absent for records that have no value of this dimension: they are counted, not hidden */
            code?: string;
            name?: components["schemas"]["LocalizedString"];
        };
        /** @description A webhook */
        Subscription: {
            self?: components["schemas"]["Href"];
            id: string;
            href: components["schemas"]["Href"];
            followed: components["schemas"]["Followed"];
            url: string;
            /** @description `pending` until the server has answered the ping, `active`, `paused`, or `disabled` */
            state: string;
            /** @description Of one that is disabled: `failing` (ten attempts failed), `gone` (it answered 410), `pingFailed` */
            stateReason?: string;
            createdAt: components["schemas"]["Instant"];
            confirmedAt?: components["schemas"]["Instant"];
            /** @description Messages that were not taken yet */
            waiting: number;
            version: number;
        };
        SubscriptionPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["Subscription"][];
        };
        /** @description What is absent stays */
        SubscriptionPatch: {
            /**
             * @description `active` asks a server that was switched off again whether it wants to be told
             * @enum {string}
             */
            state?: "active" | "paused";
            /** @description An https address at port 443 of a server that is reached from the whole internet */
            url?: string;
        };
        /** @description The secret from now on */
        SubscriptionSecret: {
            /** @description By which messages are signed (Standard Webhooks); shown this once */
            secret: string;
            /** @description Until then messages are signed with the former secret too */
            previousUntil: components["schemas"]["Instant"];
        };
        /** @description A link to a concept, with who made it */
        Tag: {
            scheme: string;
            concept: components["schemas"]["CodeReference"];
            /** @description `body`, `import`, `mapping`, `staff` or `machine` (a suggestion) */
            source: string;
            /** @description Of an import or a mapping: which */
            via?: string;
            confidence?: number;
        };
        /** @enum {string} */
        TemplateFormat: "csv" | "xlsx";
        Treaty: {
            self: components["schemas"]["Href"];
            code: string;
            href: components["schemas"]["Href"];
            uri: string;
            abbreviation: string;
            title: components["schemas"]["LocalizedString"];
            organisation?: components["schemas"]["CodeReference"];
            depositaryReference?: string;
            isCore: boolean;
            adoptedOn?: components["schemas"]["PartialDate"];
            /** @description Of the treaty itself */
            entryIntoForceOn?: components["schemas"]["PartialDate"];
            protocolTo?: string;
            bodies: string[];
            themes: string[];
            standing: components["schemas"]["TreatyStanding"];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            synonyms?: components["schemas"]["LocalizedTerms"];
            openedForSignatureOn?: components["schemas"]["PartialDate"];
            procedures?: components["schemas"]["LocalizedString"];
            note?: components["schemas"]["LocalizedString"];
            bodyReferences: components["schemas"]["CodeReference"][];
            themeReferences: components["schemas"]["CodeReference"][];
            protocolToReference?: components["schemas"]["CodeReference"];
            protocols: components["schemas"]["CodeReference"][];
            replaces?: components["schemas"]["CodeReference"];
            replacedBy: components["schemas"]["CodeReference"][];
            /** @description All on that basis, also those after `asOf` */
            actions: components["schemas"]["TreatyAction"][];
            /** @description `published`: the acts that were published here at the end of that day; `presentKnowledge`: for a day before this file began to keep its history, and for one to come, those that are known now */
            basis: string;
            openReservations: components["schemas"]["OpenReservation"][];
            measures: components["schemas"]["RecordReference"][];
            links: components["schemas"]["TreatyLinks"];
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
        };
        /** @description One act by Belgium under a treaty */
        TreatyAction: {
            id: string;
            href: components["schemas"]["Href"];
            uri: string;
            treaty: components["schemas"]["CodeReference"];
            kind: components["schemas"]["CodeReference"];
            /** @description Absent where the source gives no date */
            takenOn?: components["schemas"]["PartialDate"];
            article?: string;
            /** @description Of an act without a date: when it was seen to exist */
            asOf?: components["schemas"]["PartialDate"];
            note?: components["schemas"]["LocalizedString"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        /** @description What is absent stays; null clears */
        TreatyActionPatch: {
            /** @description See /refData/treatyActionKinds */
            kind?: string | null;
            /** @description Absent where the source gives no date; `asOf` then says when the act was seen to exist */
            takenOn?: string | null;
            /** @description The article that a reservation or declaration is about, as printed */
            article?: string | null;
            asOf?: string | null;
            /** TreatyActionPatchNote */
            note?: {
                nl?: string | null;
                fr?: string | null;
                de?: string | null;
                en?: string | null;
            } | null;
            /** @description Where it was read; one at least */
            sources?: components["schemas"]["NewSource"][] | null;
            /**
             * @description `verified` = read in the source named
             * @enum {string|null}
             */
            verification?: "verified" | "unverified" | null;
            /**
             * TreatyActionPatchFieldVerification
             * @description Of the fields that differ
             */
            fieldVerification?: {
                [key: string]: "verified" | "unverified";
            } | null;
            /** @description Keep it from the public until this is set to false; only before it was published */
            isDraft?: boolean | null;
            /**
             * Format: date
             * @description Keep it from the public until this Belgian day (an embargo)
             */
            publishOn?: string | null;
        };
        TreatyActionRecord: {
            id: string;
            href: components["schemas"]["Href"];
            uri: string;
            treaty: components["schemas"]["CodeReference"];
            kind: components["schemas"]["CodeReference"];
            /** @description Absent where the source gives no date */
            takenOn?: components["schemas"]["PartialDate"];
            article?: string;
            /** @description Of an act without a date: when it was seen to exist */
            asOf?: components["schemas"]["PartialDate"];
            note?: components["schemas"]["LocalizedString"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
            publication?: components["schemas"]["Publication"];
            /** @description Where it was read */
            sources: components["schemas"]["SourceReference"][];
            verification: components["schemas"]["Verification"];
            fieldVerification?: components["schemas"]["FieldVerification"];
            self: components["schemas"]["Href"];
        };
        TreatyActionReference: {
            id: string;
            kind: string;
            takenOn?: components["schemas"]["PartialDate"];
            href: components["schemas"]["Href"];
            verification: components["schemas"]["Verification"];
        };
        TreatyActions: {
            self: components["schemas"]["Href"];
            items: components["schemas"]["TreatyAction"][];
            total: number;
        };
        TreatyArticle: {
            treaty: components["schemas"]["CodeReference"];
            article: string;
        };
        TreatyLinks: {
            actions: components["schemas"]["Href"];
            recommendations: components["schemas"]["Href"];
            documents: components["schemas"]["Href"];
        };
        TreatyPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            asOf: components["schemas"]["Day"];
            /** @description `published`: the acts that were published here at the end of that day; `presentKnowledge`: for a day before this file began to keep its history, and for one to come, those that are known now */
            basis: string;
            items: components["schemas"]["TreatySummary"][];
        };
        /** @description Belgium's standing under a treaty on a day */
        TreatyStanding: {
            /** @description Derived from the acts, never typed */
            status: components["schemas"]["CodeReference"];
            asOf: components["schemas"]["Day"];
            isRatified: boolean;
            isInForce: boolean;
            /** @description The act that decides; absent where the standing follows from the absence of acts */
            restsOn?: components["schemas"]["TreatyActionReference"];
            /** @description `complete`: no act means none was made; `unconfirmed`: no other act is known, which no source confirms; `doubtful`: sources contradict one another; `notChecked`: nobody has looked */
            actionsKnown: string;
            actionsCheckedOn?: components["schemas"]["PartialDate"];
            /** @description What is known of it besides the acts, as of today; absent for a day that is past */
            note?: components["schemas"]["LocalizedString"];
            /** @description `verified` where the act that it rests on was read in a source; where it rests on no act, or on a signature alone, also that no other was made (`actionsKnown` is `complete`) */
            verification: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
        };
        TreatySummary: {
            code: string;
            href: components["schemas"]["Href"];
            uri?: string;
            abbreviation?: string;
            title?: components["schemas"]["LocalizedString"];
            organisation?: components["schemas"]["CodeReference"];
            depositaryReference?: string;
            isCore?: boolean;
            adoptedOn?: components["schemas"]["PartialDate"];
            /** @description Of the treaty itself */
            entryIntoForceOn?: components["schemas"]["PartialDate"];
            protocolTo?: string;
            bodies?: string[];
            themes?: string[];
            standing?: components["schemas"]["TreatyStanding"];
            /** @description Of the record; `fieldVerification` has the fields that differ */
            verification?: string;
            fieldVerification?: components["schemas"]["FieldVerification"];
            modifiedAt?: components["schemas"]["Instant"];
            version?: number;
        };
        /** @description Universal Periodic Review: cycle, session, and the States that made the recommendation */
        UprReview: {
            cycle: number;
            session: number;
            recommendingStates: components["schemas"]["RecommendingState"][];
        };
        /** @description Somebody who has an account */
        User: {
            self?: components["schemas"]["Href"];
            /** @description Opaque; what the audit chain knows of the person */
            id: string;
            href: components["schemas"]["Href"];
            /** @description Absent once it is erased */
            name?: string;
            /** @description Absent once it is erased */
            email?: string;
            roles: string[];
            institution?: string;
            represents?: string;
            voice?: string;
            isDisabled: boolean;
            disabledAt?: components["schemas"]["Instant"];
            erasedAt?: components["schemas"]["Instant"];
            createdAt: components["schemas"]["Instant"];
            modifiedAt: components["schemas"]["Instant"];
            version: number;
        };
        UserPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["User"][];
        };
        /** @description What is absent stays; null clears */
        UserPatch: {
            /** @description Of the person; never shown to the public */
            name?: string | null;
            /** @description One account for each address; never shown to the public */
            email?: (string & (string)) | null;
            /** @description What the person may do, together */
            roles?: ("contributor" | "editor" | "reviewer" | "admin")[] | null;
            /** @description Whose records the person may change; an editor or reviewer needs one */
            institution?: string | null;
            /** @description Of a contributor: the organisation that speaks, as readers see it */
            represents?: string | null;
            /**
             * @description Of a contributor: as what the organisation speaks
             * @enum {string|null}
             */
            voice?: "civilSociety" | "authority" | "independentInstitution" | null;
            /** @description From now on nothing can be done in this name; `false` gives the keys back their power */
            isDisabled?: boolean | null;
        };
        /**
         * @description `verified` = read in a source, `unverified` = not yet
         * @example verified
         */
        Verification: string;
        /** @description Who says what of it; four voices that are never mixed */
        Voices: {
            /** @description The State: its last answer */
            position?: components["schemas"]["CodeReference"];
            /** @description The body: its last grade on each scale */
            grades: components["schemas"]["LastGrade"][];
            /** @description The institutes: what holds now */
            assessments: components["schemas"]["AssessmentSummary"][];
            /** @description Others: how many spoke */
            contributions: components["schemas"]["ContributionCount"][];
        };
        WorkItem: {
            /** @description `overdueDeadline`, `dueDeadline`, `returnedAssessment`, `inReview`, `submittedContribution`, `brokenLink`, `proposedAssessment`, `staleAssessment`, `lineageSuggestion`, `unverifiedFact` */
            kind: string;
            subject: components["schemas"]["WorkItemSubject"];
            /** @description The text of the recommendation, or the title of the record; of what is longer the first 300 characters */
            title: components["schemas"]["LocalizedString"];
            /** @description Of a text: who made it; see /refData/textOrigins */
            titleOrigins?: components["schemas"]["LocalizedString"];
            due?: components["schemas"]["PartialDate"];
            /** @description The day since when it waits */
            since?: components["schemas"]["Day"];
            detail: components["schemas"]["WorkItemDetail"];
        };
        WorkItemCount: {
            kind: string;
            count: number;
            /** @description True where there are more than are counted and listed; these are in a list of their own */
            isMore?: boolean;
        };
        WorkItemDetail: {
            /** @description What the subject belongs to */
            recommendation?: components["schemas"]["WorkItemPointer"];
            /** @description Of an assessment: the authority that it is about */
            authority?: components["schemas"]["CodeReference"];
            /** @description Of an assessment, proposed or made */
            status?: components["schemas"]["CodeReference"];
            evidenceUpTo?: components["schemas"]["Day"];
            /** @description Why an assessment was sent back */
            remark?: string;
            /** @description The organisation that speaks */
            contributor?: string;
            deadlineKind?: components["schemas"]["CodeReference"];
            /** @description Of a deadline: to whom something is due */
            body?: components["schemas"]["CodeReference"];
            /** @description The address that is broken */
            url?: string;
            linkCheckedAt?: components["schemas"]["Instant"];
            treaty?: components["schemas"]["CodeReference"];
            /** @description The kind of act */
            treatyAction?: components["schemas"]["CodeReference"];
            earlier?: components["schemas"]["WorkItemPointer"];
            later?: components["schemas"]["WorkItemPointer"];
            /** @description How alike two recommendations are */
            score?: number;
        };
        /** @description What is due first, then by kind; of one kind what waits longest, but of pairs the newest */
        WorkItemPage: {
            self: components["schemas"]["Href"];
            page: number;
            pageSize: number;
            /** @description All matching records, not those of this page */
            total: number;
            first: components["schemas"]["Href"];
            prev?: components["schemas"]["Href"];
            /** @description Absent on the last page */
            next?: components["schemas"]["Href"];
            last: components["schemas"]["Href"];
            items: components["schemas"]["WorkItem"][];
            /** @description How much there is of each kind that this account is concerned with, whatever `kind` asks for */
            kinds: components["schemas"]["WorkItemCount"][];
        };
        WorkItemPointer: {
            id: string;
            href: components["schemas"]["Href"];
        };
        WorkItemSubject: {
            /** @description `deadline`, `assessment`, `contribution`, `proposedAssessment`, `lineage`, `recommendation`, `document`, `measure`, `treatyAction` */
            kind: string;
            id: string;
            href: components["schemas"]["Href"];
        };
    };
    responses: {
        /** @description The client has the current representation */
        NotModified: {
            headers: {
                /** @description Version of the representation */
                ETag?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request breaks the contract; one issue for each fault */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing has this address */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no key, or it is not good (any more) */
        Unauthorized: {
            headers: {
                /** @description How to send a key */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The account, its institution or the scopes of the key do not permit it */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record, or another one, is in a state that does not allow this */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It was public and was withdrawn */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another record stands in its place */
        Moved: {
            headers: {
                /** @description Where that one is */
                Location?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The record was changed after it was read; `currentVersion` is the one to read */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description None of the media types in the Accept header can be given */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The quota is used up */
        TooManyRequests: {
            headers: {
                /** @description Seconds until there is a new quota */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description ETag of the representation that the client has */
        IfNoneMatch: string;
        /** @description ETag of the record as it was read; only the number of the version in it is compared */
        IfMatch: string;
        /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
/** None. */
export type $defs = Record<string, never>;
/** What can be asked and what is answered, by the `operationId` of the contract. */
export interface operations {
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Id of a user; of others with accounts.manage alone */
                owner?: string[];
                /** @description Neither revoked nor expired */
                isActive?: boolean;
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getAuditChain: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChain"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description Sequence of the last entry that is known; from the first on when absent */
                afterEntry?: number;
                subjectId?: string[];
                /** @description Opaque id of a user, `adminKey`, `cli` or `system` */
                actor?: string[];
                /** @description `measure.create`, `user.rolesChanged`, `refused`… */
                operation?: string[];
                /** @description Entries on a page */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listAuthorities: {
        parameters: {
            query?: {
                /** @description Kind of authority; see /refData/authorityTypes */
                type?: string[];
                /** @description Level of government that it belongs to or stands for */
                governmentLevel?: string[];
                /** @description Domain that it is competent for */
                policyDomain?: string[];
                /** @description Authority above it */
                parent?: string[];
                /** @description Body whose reporting it coordinates */
                body?: string[];
                /** @description Independent bodies, or governments and their services */
                isIndependent?: boolean;
                /** @description The order of the file when absent */
                sort?: ("id" | "-id")[];
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage";
                /** @description Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them */
                select?: string & (string);
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityPage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createAuthority: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAuthority"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getAuthority: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                authorityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawAuthority: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                authorityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeAuthority: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                authorityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorityPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverAuthority: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                authorityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description Id of the last change that is known; from the first on when absent */
                afterChange?: string;
                /** @description Kind of record: `recommendation`, `measure`, `assessment`… */
                kind?: string[];
                /** @description Entries on a page */
                pageSize?: number;
                /** @description Of a feed: the id of the change before which its page begins; the newest when absent */
                beforeChange?: string;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `atom` (an Atom feed), `jsonfeed` (a JSON Feed); the Accept header decides where it is absent */
                format?: "json" | "atom" | "jsonfeed";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                    "application/atom+xml": string;
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                changeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listDeadlines: {
        parameters: {
            query?: {
                /** @description Due on or after this day; a date known to the month or year counts when it may fall in the range */
                from?: components["schemas"]["Day"];
                /** @description Due on or before this day */
                to?: components["schemas"]["Day"];
                /** @description The body that is to be answered */
                body?: string[];
                organisation?: string[];
                /** @description Kind of deadline; see /refData/deadlineKinds */
                kind?: string[];
                /** @description As far as the facts go: a past date is not proof that the duty was met */
                state?: ("open" | "done" | "unknown")[];
                document?: string[];
                review?: string[];
                /** @description `dueOn` when absent; deadlines without a date come last */
                sort?: ("dueOn" | "-dueOn")[];
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package), `ics` (an iCalendar); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage" | "ics";
                /** @description Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them */
                select?: string & (string);
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createDeadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeadline"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getDeadline: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle), `ics` (an iCalendar); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl" | "ics";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                    "text/calendar": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawDeadline: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeDeadline: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlinePatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverDeadline: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description Who published it; a body above others stands for all of them */
                body?: string[];
                organisation?: string[];
                /** @description Kind of document; see /refData/documentTypes */
                type?: string[];
                treaty?: string[];
                /** @description Review that it belongs to */
                review?: string[];
                /** @description Symbol or another name of it, in any usual spelling */
                symbol?: string[];
                /** @description Whether the file holds recommendations of it */
                hasRecommendations?: boolean;
                /** @description Adopted on or after this day; a date known to the month or year counts when it may fall in the range */
                adoptedFrom?: components["schemas"]["Day"];
                adoptedTo?: components["schemas"]["Day"];
                publishedFrom?: components["schemas"]["Day"];
                publishedTo?: components["schemas"]["Day"];
                modifiedSince?: string;
                /** @description `-adoptedOn` when absent */
                sort?: ("adoptedOn" | "-adoptedOn" | "publishedOn" | "-publishedOn" | "symbol" | "-symbol" | "modifiedAt" | "-modifiedAt")[];
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package), `bibtex` (citations as BibTeX), `ris` (citations as RIS), `csl` (citations as CSL-JSON); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage" | "bibtex" | "ris" | "csl";
                /** @description Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them */
                select?: string & (string);
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CitationItem"][];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocument"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getDocument: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `bibtex` (citations as BibTeX), `ris` (citations as RIS), `csl` (citations as CSL-JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "bibtex" | "ris" | "csl" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CitationItem"][];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawDocument: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listDumps: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dumps"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getDump: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The name of a dump, or `latest` */
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dump"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    checkHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthStatus"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            /** @description The service is down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthStatus"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listImportReviews: {
        parameters: {
            query?: {
                /** @description Those that are open, unless told */
                state?: ("open" | "same" | "different")[];
                source?: ("uhri" | "upr-info" | "upr-report" | "upr-matrix" | "untc" | "ohchr-ratifications" | "core-ratifications" | "hudoc" | "template")[];
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReviewPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getImportReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importReviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    decideImportReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                importReviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImportDecision"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listImportedRecords: {
        parameters: {
            query?: {
                /** @description Ids of records here, of any kind */
                record?: string[];
                source?: ("uhri" | "upr-info" | "upr-report" | "upr-matrix" | "untc" | "ohchr-ratifications" | "core-ratifications" | "hudoc" | "template")[];
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedRecordPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                source?: ("uhri" | "upr-info" | "upr-report" | "upr-matrix" | "untc" | "ohchr-ratifications" | "core-ratifications" | "hudoc" | "template")[];
                state?: ("waiting" | "running" | "done" | "failed")[];
                /** @description Those that write; or the dry runs */
                applied?: boolean;
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Queued; look at its address for what comes of it */
            202: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getImportTemplate: {
        parameters: {
            query?: {
                /** @description A workbook with help and codes unless told, or unless the Accept header asks for CSV */
                format?: components["schemas"]["TemplateFormat"];
                /** @description Language of the headings and of the help */
                lang?: components["schemas"]["Language"];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description `recommendations`, `assessments` or `measures` */
                templateKind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                outcome?: ("new" | "changed" | "unchanged" | "vanished" | "refused" | "review")[];
                /** @description `csv`: the whole report as a file, without pages; the Accept header decides unless told */
                format?: components["schemas"]["ReportFormat"];
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listLineageSuggestions: {
        parameters: {
            query?: {
                /** @description `suggested` when absent */
                state?: ("suggested" | "confirmed" | "rejected")[];
                /** @description Pairs that it is in */
                recommendation?: string[];
                /** @description A number from 0 to 1; pairs that a person named have no score and are left out by it */
                minScore?: string;
                /** @description Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them */
                select?: string & (string);
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineageSuggestionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createLineageSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLineageSuggestion"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineageSuggestion"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getLineageSuggestion: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                lineageSuggestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineageSuggestion"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    decideLineageSuggestion: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                lineageSuggestionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLineageDecision"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineageSuggestion"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listMeasures: {
        parameters: {
            query?: {
                /** @description Kind of measure; see /refData/measureKinds */
                kind?: string[];
                /** @description Who took it; an authority stands for those below it */
                authority?: string[];
                governmentLevel?: string[];
                /** @description What it is about; a group of themes stands for all of them */
                theme?: string[];
                treaty?: string[];
                body?: string[];
                /** @description Recommendation that it answers */
                recommendation?: string[];
                /** @description Document that it relates to */
                document?: string[];
                /** @description Taken on or after this day; a date known to the month or year counts when it may fall in the range */
                takenFrom?: components["schemas"]["Day"];
                takenTo?: components["schemas"]["Day"];
                modifiedSince?: string;
                /** @description `-takenOn` when absent */
                sort?: ("takenOn" | "-takenOn" | "modifiedAt" | "-modifiedAt")[];
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package), `bibtex` (citations as BibTeX), `ris` (citations as RIS), `csl` (citations as CSL-JSON); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage" | "bibtex" | "ris" | "csl";
                /** @description Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them */
                select?: string & (string);
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurePage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CitationItem"][];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createMeasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMeasure"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getMeasure: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `bibtex` (citations as BibTeX), `ris` (citations as RIS), `csl` (citations as CSL-JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "bibtex" | "ris" | "csl" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                measureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CitationItem"][];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawMeasure: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                measureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeMeasure: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                measureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasurePatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverMeasure: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                measureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    mergeMeasure: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                measureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measure"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listProposedAssessments: {
        parameters: {
            query?: {
                state?: ("open" | "taken" | "dismissed")[];
                recommendation?: string[];
                treaty?: string[];
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedAssessmentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getProposedAssessment: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedAssessmentRecord"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    dismissProposedAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposalDecision"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedAssessmentRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listRatifications: {
        parameters: {
            query?: {
                /** @description Standing on this day, or on one to come; today when absent */
                asOf?: components["schemas"]["Day"];
                /** @description Organisation under which it was made */
                organisation?: string[];
                /** @description Belgium's standing; see /refData/treatyStatuses */
                standing?: string[];
                /** @description Whether Belgium had expressed its consent to be bound; `false` also gives those of which it is uncertain or not known */
                ratified?: boolean;
                /** @description One of the core human rights treaties or their protocols */
                isCore?: boolean;
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage";
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page; the whole table by default */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatificationPage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listRecommendations: {
        parameters: {
            query?: {
                /** @description Words, "phrases", -words, or a document symbol; searched in four languages at once */
                q?: string;
                /** @description Who spoke. A body above others (`sp`, the special procedures) stands for all of them */
                body?: string[];
                /** @description United Nations (`un`) or Council of Europe (`coe`) */
                organisation?: string[];
                /** @description What it is about. A group of themes stands for all of them */
                theme?: string[];
                /** @description Whom it is about. A wider group stands for the narrower ones */
                group?: string[];
                /** @description Sustainable Development Goal or target; a goal stands for its targets */
                sdg?: string[];
                /** @description Human right */
                right?: string[];
                /** @description Policy domain */
                policyDomain?: string[];
                /** @description Action plan or framework, or an item of one; an item stands for those below it */
                framework?: string[];
                /** @description Whom it addresses; an authority stands for those below it */
                authority?: string[];
                /** @description Level of government of the authorities it addresses */
                governmentLevel?: string[];
                /** @description Where it stands as the institutes assess it: the assessment of the whole, or else the worst open status among its authorities; `notAssessed` where there is none */
                status?: string[];
                /** @description What the institutes assess that one authority has done: authority and status with a colon between (`flanders:noProgress`) */
                authorityStatus?: string[];
                /** @description What the body itself last said of progress: a scale, or a scale and a grade of it (`ccprGrades2017:b`); see /refData/gradeSchemes */
                grade?: string[];
                /** @description Recommendation, concern, decision… */
                kind?: string[];
                /** @description What the State answered (UPR) */
                position?: string[];
                /** @description How urgent the body calls it */
                urgency?: string[];
                /** @description The treaty under which the body spoke, or whose articles it names */
                treaty?: string[];
                /** @description Cycle of the body's review, as a number or range (`6`, `20-22`) */
                reviewCycle?: string[];
                /** @description Cycle of the Universal Periodic Review (`1` to `4`) */
                upr?: string[];
                /** @description State addressed, ISO 3166-1 alpha-2: `BE`, and others on installations for research */
                country?: string[];
                /** @description State that made the recommendation (UPR), ISO 3166-1 alpha-2 */
                recommendingState?: string[];
                /** @description Symbol of the document, in any usual spelling (`CRPD/C/BEL/CO/2-3`) */
                symbol?: string[];
                /** @description Paragraph, in any usual spelling (`7(d)`); a paragraph stands for its parts */
                paragraph?: string[];
                /** @description Up to 100 ids */
                id?: string[];
                /** @description Whether the body chose it for its follow-up procedure */
                followUp?: boolean;
                /** @description Whether it repeats another recommendation or is repeated, confirmed by a person */
                repeated?: boolean;
                /** @description Whether an institute has published an assessment of it, as a whole or for an authority */
                assessed?: boolean;
                /** @description Whether grade, assessment and contributions say different things once mapped to statuses; what says `not known` differs from nothing */
                disagreement?: boolean;
                /** @description Whether a reply, report or plan that Belgium owes on it is past its date and not known to be done */
                overdue?: boolean;
                /** @description Adopted on or after this day; a date known to the month or year counts when it may fall in the range */
                adoptedFrom?: components["schemas"]["Day"];
                /** @description Adopted on or before this day */
                adoptedTo?: components["schemas"]["Day"];
                /** @description Changed in Monitum at or after this instant */
                modifiedSince?: string;
                /** @description Answer from what was published at the end of this Belgian day, or at this very instant (RFC 3339); the present when absent */
                asOf?: components["schemas"]["Day"] | string;
                /** @description Order, first key first. Without words: `-adoptedOn`; with words: `relevance` */
                sort?: ("adoptedOn" | "-adoptedOn" | "modifiedAt" | "-modifiedAt" | "symbol" | "-symbol" | "relevance")[];
                /** @description Dimensions to count; each is counted without its own filter */
                facet?: (string & (string))[];
                /** @description That many records drawn at random instead of a page */
                sample?: number;
                /** @description Makes a sample repeatable; the answer names the one used */
                seed?: number;
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package), `bibtex` (citations as BibTeX), `ris` (citations as RIS), `csl` (citations as CSL-JSON), `atom` (an Atom feed), `jsonfeed` (a JSON Feed); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage" | "bibtex" | "ris" | "csl" | "atom" | "jsonfeed";
                /** @description Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them */
                select?: string & (string);
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationPage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CitationItem"][];
                    "application/atom+xml": string;
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createRecommendation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecommendation"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    citeRecommendations: {
        parameters: {
            query?: {
                /** @description Words, "phrases", -words, or a document symbol; searched in four languages at once */
                q?: string;
                /** @description Who spoke. A body above others (`sp`, the special procedures) stands for all of them */
                body?: string[];
                /** @description United Nations (`un`) or Council of Europe (`coe`) */
                organisation?: string[];
                /** @description What it is about. A group of themes stands for all of them */
                theme?: string[];
                /** @description Whom it is about. A wider group stands for the narrower ones */
                group?: string[];
                /** @description Sustainable Development Goal or target; a goal stands for its targets */
                sdg?: string[];
                /** @description Human right */
                right?: string[];
                /** @description Policy domain */
                policyDomain?: string[];
                /** @description Action plan or framework, or an item of one; an item stands for those below it */
                framework?: string[];
                /** @description Whom it addresses; an authority stands for those below it */
                authority?: string[];
                /** @description Level of government of the authorities it addresses */
                governmentLevel?: string[];
                /** @description Where it stands as the institutes assess it: the assessment of the whole, or else the worst open status among its authorities; `notAssessed` where there is none */
                status?: string[];
                /** @description What the institutes assess that one authority has done: authority and status with a colon between (`flanders:noProgress`) */
                authorityStatus?: string[];
                /** @description What the body itself last said of progress: a scale, or a scale and a grade of it (`ccprGrades2017:b`); see /refData/gradeSchemes */
                grade?: string[];
                /** @description Recommendation, concern, decision… */
                kind?: string[];
                /** @description What the State answered (UPR) */
                position?: string[];
                /** @description How urgent the body calls it */
                urgency?: string[];
                /** @description The treaty under which the body spoke, or whose articles it names */
                treaty?: string[];
                /** @description Cycle of the body's review, as a number or range (`6`, `20-22`) */
                reviewCycle?: string[];
                /** @description Cycle of the Universal Periodic Review (`1` to `4`) */
                upr?: string[];
                /** @description State addressed, ISO 3166-1 alpha-2: `BE`, and others on installations for research */
                country?: string[];
                /** @description State that made the recommendation (UPR), ISO 3166-1 alpha-2 */
                recommendingState?: string[];
                /** @description Symbol of the document, in any usual spelling (`CRPD/C/BEL/CO/2-3`) */
                symbol?: string[];
                /** @description Paragraph, in any usual spelling (`7(d)`); a paragraph stands for its parts */
                paragraph?: string[];
                /** @description Up to 100 ids */
                id?: string[];
                /** @description Whether the body chose it for its follow-up procedure */
                followUp?: boolean;
                /** @description Whether it repeats another recommendation or is repeated, confirmed by a person */
                repeated?: boolean;
                /** @description Whether an institute has published an assessment of it, as a whole or for an authority */
                assessed?: boolean;
                /** @description Whether grade, assessment and contributions say different things once mapped to statuses; what says `not known` differs from nothing */
                disagreement?: boolean;
                /** @description Whether a reply, report or plan that Belgium owes on it is past its date and not known to be done */
                overdue?: boolean;
                /** @description Adopted on or after this day; a date known to the month or year counts when it may fall in the range */
                adoptedFrom?: components["schemas"]["Day"];
                /** @description Adopted on or before this day */
                adoptedTo?: components["schemas"]["Day"];
                /** @description Changed in Monitum at or after this instant */
                modifiedSince?: string;
                /** @description Answer from what was published at the end of this Belgian day, or at this very instant (RFC 3339); the present when absent */
                asOf?: components["schemas"]["Day"] | string;
                /** @description Order, first key first. Without words: `-adoptedOn`; with words: `relevance` */
                sort?: ("adoptedOn" | "-adoptedOn" | "modifiedAt" | "-modifiedAt" | "symbol" | "-symbol" | "relevance")[];
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryCitation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getRecommendation: {
        parameters: {
            query?: {
                /** @description Answer from what was published at the end of this Belgian day, or at this very instant (RFC 3339); the present when absent */
                asOf?: components["schemas"]["Day"] | string;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description Of a feed: the id of the change before which its page begins; the newest when absent */
                beforeChange?: string;
                /** @description `json` (JSON), `bibtex` (citations as BibTeX), `ris` (citations as RIS), `csl` (citations as CSL-JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle), `atom` (an Atom feed), `jsonfeed` (a JSON Feed); the Accept header decides where it is absent */
                format?: "json" | "bibtex" | "ris" | "csl" | "jsonld" | "ttl" | "atom" | "jsonfeed";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CitationItem"][];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                    "application/atom+xml": string;
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                };
            };
            301: components["responses"]["Moved"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawRecommendation: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeRecommendation: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                /** @description Those for these authorities */
                authority?: string[];
                /** @description Answer from what was published at the end of this Belgian day; the present when absent */
                asOf?: components["schemas"]["Day"];
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessments"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createAssessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssessment"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getAssessment: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawAssessment: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    moveAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTransition"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listContributions: {
        parameters: {
            query?: {
                /** @description Answer from what was published at the end of this Belgian day; the present when absent */
                asOf?: components["schemas"]["Day"];
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contributions"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    submitContribution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContribution"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contribution"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getContribution: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
                contributionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contribution"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawContribution: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                contributionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeContribution: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                contributionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContributionPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contribution"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    moderateContribution: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                contributionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewModeration"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contribution"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listGrades: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grades"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createGrade: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGrade"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradeRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getGrade: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
                gradeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradeRecord"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawGrade: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                gradeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeGrade: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                gradeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradePatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradeRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverGrade: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                gradeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverRecommendation: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listRecommendationHistory: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: number;
                /** @description Entries on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationHistory"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getLineage: {
        parameters: {
            query?: {
                /** @description Answer from what was published at the end of this Belgian day; the present when absent */
                asOf?: components["schemas"]["Day"];
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listRecommendationMeasures: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationMeasures"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    mergeRecommendation: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listPositions: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Positions"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPosition"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getPosition: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
                positionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionRecord"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawPosition: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                positionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changePosition: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                positionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PositionPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverPosition: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                recommendationId: string;
                positionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listRelatedRecommendations: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                recommendationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedRecommendations"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listCodeLists: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOfCodeLists"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listCodes: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                listName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeList"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getCode: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description Of a feed: the id of the change before which its page begins; the newest when absent */
                beforeChange?: string;
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle), `atom` (an Atom feed), `jsonfeed` (a JSON Feed); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl" | "atom" | "jsonfeed";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                listName: string;
                entryCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeDetails"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                    "application/atom+xml": string;
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description The body that examines; a body above others stands for all of them */
                body?: string[];
                organisation?: string[];
                treaty?: string[];
                /** @description Cycle of the body, as a number or range */
                reviewCycle?: (string & (string))[];
                /** @description Dialogue or visit on or after this day */
                dialogueFrom?: components["schemas"]["Day"];
                dialogueTo?: components["schemas"]["Day"];
                /** @description `-dialogueFrom` when absent */
                sort?: ("dialogueFrom" | "-dialogueFrom" | "body" | "-body")[];
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage";
                /** @description Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them */
                select?: string & (string);
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReview"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getReview: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawReview: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeReview: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverReview: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description `json` (JSON), `docx` (a Word document), `pdf` (PDF), `xlsx` (a workbook for spreadsheets); the Accept header decides where it is absent */
                format?: "json" | "docx" | "pdf" | "xlsx";
                /** @description The one language in which it is written; English when absent */
                lang?: components["schemas"]["Language"][];
                /** @description Whether records and assessments that are not public yet are in it, each marked as a draft: for staff, and of the own institution alone */
                drafts?: boolean;
                /** @description Answer from what was published at the end of this Belgian day; the present when absent */
                asOf?: components["schemas"]["Day"];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    searchEverything: {
        parameters: {
            query: {
                /** @description Words, "phrases", -words, or a document symbol; searched in four languages at once */
                q: string;
                /** @description Kinds of records; all when absent */
                kind?: ("recommendation" | "document" | "treaty" | "measure")[];
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description Id of a user; of others with accounts.manage alone */
                owner?: string[];
                /** @description Going on: neither ended nor expired */
                isActive?: boolean;
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    countRecommendations: {
        parameters: {
            query: {
                /** @description One or two dimensions, as in `groupBy=theme&groupBy=body` */
                groupBy: (string & (string))[];
                /** @description Words, as in /recommendations */
                q?: string;
                /** @description Who spoke. A body above others (`sp`, the special procedures) stands for all of them */
                body?: string[];
                /** @description United Nations (`un`) or Council of Europe (`coe`) */
                organisation?: string[];
                /** @description What it is about. A group of themes stands for all of them */
                theme?: string[];
                /** @description Whom it is about. A wider group stands for the narrower ones */
                group?: string[];
                /** @description Sustainable Development Goal or target; a goal stands for its targets */
                sdg?: string[];
                /** @description Human right */
                right?: string[];
                /** @description Policy domain */
                policyDomain?: string[];
                /** @description Action plan or framework, or an item of one; an item stands for those below it */
                framework?: string[];
                /** @description Whom it addresses; an authority stands for those below it */
                authority?: string[];
                /** @description Level of government of the authorities it addresses */
                governmentLevel?: string[];
                /** @description Where it stands as the institutes assess it: the assessment of the whole, or else the worst open status among its authorities; `notAssessed` where there is none */
                status?: string[];
                /** @description What the institutes assess that one authority has done: authority and status with a colon between (`flanders:noProgress`) */
                authorityStatus?: string[];
                /** @description What the body itself last said of progress: a scale, or a scale and a grade of it (`ccprGrades2017:b`); see /refData/gradeSchemes */
                grade?: string[];
                /** @description Recommendation, concern, decision… */
                kind?: string[];
                /** @description What the State answered (UPR) */
                position?: string[];
                /** @description How urgent the body calls it */
                urgency?: string[];
                /** @description The treaty under which the body spoke, or whose articles it names */
                treaty?: string[];
                /** @description Cycle of the body's review, as a number or range (`6`, `20-22`) */
                reviewCycle?: string[];
                /** @description Cycle of the Universal Periodic Review (`1` to `4`) */
                upr?: string[];
                /** @description State addressed, ISO 3166-1 alpha-2: `BE`, and others on installations for research */
                country?: string[];
                /** @description State that made the recommendation (UPR), ISO 3166-1 alpha-2 */
                recommendingState?: string[];
                /** @description Symbol of the document, in any usual spelling (`CRPD/C/BEL/CO/2-3`) */
                symbol?: string[];
                /** @description Paragraph, in any usual spelling (`7(d)`); a paragraph stands for its parts */
                paragraph?: string[];
                /** @description Up to 100 ids */
                id?: string[];
                /** @description Whether the body chose it for its follow-up procedure */
                followUp?: boolean;
                /** @description Whether it repeats another recommendation or is repeated, confirmed by a person */
                repeated?: boolean;
                /** @description Whether an institute has published an assessment of it, as a whole or for an authority */
                assessed?: boolean;
                /** @description Whether grade, assessment and contributions say different things once mapped to statuses; what says `not known` differs from nothing */
                disagreement?: boolean;
                /** @description Whether a reply, report or plan that Belgium owes on it is past its date and not known to be done */
                overdue?: boolean;
                /** @description Adopted on or after this day; a date known to the month or year counts when it may fall in the range */
                adoptedFrom?: components["schemas"]["Day"];
                /** @description Adopted on or before this day */
                adoptedTo?: components["schemas"]["Day"];
                /** @description Changed in Monitum at or after this instant */
                modifiedSince?: string;
                /** @description Answer from what was published at the end of this Belgian day; the present when absent */
                asOf?: components["schemas"]["Day"];
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubscription"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSubscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    endSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscriptionId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Queued; look at its address for what comes of it */
            202: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedReplay"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    rotateSubscriptionSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listTreaties: {
        parameters: {
            query?: {
                /** @description Organisation under which it was made */
                organisation?: string[];
                /** @description Body that watches over it */
                body?: string[];
                /** @description What it is about; a group of themes stands for all of them */
                theme?: string[];
                /** @description Belgium's standing; see /refData/treatyStatuses */
                standing?: string[];
                /** @description Whether Belgium had expressed its consent to be bound; `false` also gives those of which it is uncertain or not known */
                ratified?: boolean;
                /** @description One of the core human rights treaties or their protocols */
                isCore?: boolean;
                /** @description Treaty that it is a protocol to */
                protocolTo?: string[];
                sort?: ("code" | "-code" | "adoptedOn" | "-adoptedOn")[];
                /** @description Standing on this day, or on one to come; today when absent */
                asOf?: components["schemas"]["Day"];
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package), `bibtex` (citations as BibTeX), `ris` (citations as RIS), `csl` (citations as CSL-JSON); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage" | "bibtex" | "ris" | "csl";
                /** @description Members of each item to give, as in `(symbol,text(fr))`; `id`, `code` and `href` are always given, and others may be absent even where the schema requires them */
                select?: string & (string);
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatyPage"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CitationItem"][];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getTreaty: {
        parameters: {
            query?: {
                /** @description Standing on this day, or on one to come; today when absent */
                asOf?: components["schemas"]["Day"];
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description Of a feed: the id of the change before which its page begins; the newest when absent */
                beforeChange?: string;
                /** @description `json` (JSON), `bibtex` (citations as BibTeX), `ris` (citations as RIS), `csl` (citations as CSL-JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle), `atom` (an Atom feed), `jsonfeed` (a JSON Feed); the Accept header decides where it is absent */
                format?: "json" | "bibtex" | "ris" | "csl" | "jsonld" | "ttl" | "atom" | "jsonfeed";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                treatyCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Treaty"];
                    "application/x-bibtex": string;
                    "application/x-research-info-systems": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CitationItem"][];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                    "application/atom+xml": string;
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listTreatyActions: {
        parameters: {
            query?: {
                /** @description Kind of act; see /refData/treatyActionKinds */
                kind?: string[];
                /** @description `json` (JSON), `csv` (a table for spreadsheets), `jsonl` (JSON Lines), `xlsx` (a workbook for spreadsheets), `ttl` (linked data as Turtle), `jsonld` (linked data as JSON-LD), `csvw` (a description of the table: CSV on the Web), `datapackage` (a description of the table: Frictionless Data Package); the Accept header decides where it is absent */
                format?: "json" | "csv" | "jsonl" | "xlsx" | "ttl" | "jsonld" | "csvw" | "datapackage";
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                treatyCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatyActions"];
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/turtle": string;
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "application/csvm+json": {
                        [key: string]: unknown;
                    };
                    "application/vnd.datapackage+json": {
                        [key: string]: unknown;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createTreatyAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                treatyCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTreatyAction"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatyActionRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getTreatyAction: {
        parameters: {
            query?: {
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
                /** @description `json` (JSON), `jsonld` (linked data as JSON-LD), `ttl` (linked data as Turtle); the Accept header decides where it is absent */
                format?: "json" | "jsonld" | "ttl";
            };
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                treatyCode: string;
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatyActionRecord"];
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                    "text/turtle": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawTreatyAction: {
        parameters: {
            query: {
                /** @description Why; shown to whoever asks for the record. No personal data */
                reason: string;
                /** @description Also take it out of what is shown of past days */
                redact?: boolean;
            };
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                treatyCode: string;
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeTreatyAction: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                treatyCode: string;
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TreatyActionPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatyActionRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    handOverTreatyAction: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                treatyCode: string;
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandOver"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                role?: ("contributor" | "editor" | "reviewer" | "admin")[];
                institution?: string[];
                isDisabled?: boolean;
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getSelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Self"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the representation that the client has */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    eraseUser: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the record as it was read; only the number of the version in it is compared */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Found */
            200: {
                headers: {
                    /** @description Version of the representation */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for each request; sent again with the same request it does nothing twice */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description Address of what was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedInvitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listWorkItems: {
        parameters: {
            query?: {
                /** @description Kinds to list; all when absent */
                kind?: ("overdueDeadline" | "dueDeadline" | "returnedAssessment" | "inReview" | "submittedContribution" | "brokenLink" | "proposedAssessment" | "staleAssessment" | "lineageSuggestion" | "unverifiedFact")[];
                /** @description A published assessment is stale when the day up to which evidence was looked at lies further back */
                months?: number;
                /** @description A deadline is due when it is not further ahead */
                days?: number;
                /** @description Page number, from 1 */
                page?: number;
                /** @description Records on a page */
                pageSize?: number;
                /** @description Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience */
                lang?: components["schemas"]["Language"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItemPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
}
