package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.comparison.ComparisonResource;
import eu.modelcatalogue.api.criteria.ClausesResource;
import eu.modelcatalogue.api.dossier.DossierResource;
import eu.modelcatalogue.api.statistics.StatisticsResource;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.SortKey;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.Memory;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.term.Word;
import eu.modelcatalogue.question.DocumentFormat;
import eu.modelcatalogue.question.Export;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Limits;
import eu.modelcatalogue.question.SearchParameters;
import eu.modelcatalogue.words.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters of each operation, out of the same vocabulary that the reader of queries uses: each with meaning, example and bounds. */
final class ContractParameters {

    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_FORMAT = 6;

    private ContractParameters() {}

    static List<Parameter> of(String path) {
        List<Parameter> parameters = new ArrayList<>();
        if (path.contains("/{id}")) {
            parameters.add(pathParameter(
                    "id",
                    "Id of the entry; for a model also a foreign or former id, with / written as %2F.",
                    string(LONGEST_ID),
                    example(path)));
        }
        if (path.endsWith("/{number}")) {
            parameters.add(pathParameter("number", "Number of the edition.", whole(1, Integer.MAX_VALUE), 1));
        }
        if (path.endsWith("/{profile}")) {
            parameters.add(pathParameter(
                    "profile",
                    "Id of a profile, its newest version; or with @ and its version.",
                    string(LONGEST_ID),
                    "letter-2025"));
        }
        if (path.endsWith("/{version}")) {
            parameters.add(pathParameter("version", "Number of the version.", whole(1, Integer.MAX_VALUE), 1));
        }
        if (path.equals("/v1/dossier")) {
            parameters.add(query(
                            ComparisonResource.MODELS,
                            "One to ten models, by id or alias, with commas between.",
                            string(LONGEST_VALUE),
                            "mistral-small-3.2,llama-4-maverick")
                    .required(true));
            format(parameters, DossierResource.FORMATS);
        }
        if (path.equals("/v1/comparison")) {
            parameters.add(query(
                            ComparisonResource.MODELS,
                            "Two to ten models, by id or alias, with commas between.",
                            string(LONGEST_VALUE),
                            "mistral-small-3.2,llama-4-maverick")
                    .required(true));
        }
        if (path.equals("/v1/comparison") || path.equals("/v1/dossier")) {
            parameters.add(query(
                    ComparisonResource.PROFILES,
                    "Profiles to judge by, perhaps with @ and their version; all without it.",
                    string(LONGEST_VALUE),
                    "letter-2025"));
        }
        boolean exported = Format.isChosenAt(path);
        if (path.contains("assessments") || exported || path.endsWith("/clauses") || path.equals("/v1/dossier")) {
            parameters.add(query(
                    Language.PARAMETER,
                    exported && !path.equals("/v1/comparison")
                            ? "Language of heads and words in XLSX and ODS, before Accept-Language: en, fr or de. JSON takes none."
                            : "Language of the words, before Accept-Language: en, fr or de.",
                    string(2).enumeration(List.copyOf(Word.words(Language.class))),
                    "fr"));
        }
        if (exported) {
            exported(parameters);
        }
        if (path.endsWith("/clauses")) {
            format(parameters, ClausesResource.FORMATS);
        }
        if (path.equals("/v1/models")) {
            search(parameters);
        }
        if (path.equals("/v1/statistics")) {
            parameters.add(query(
                            StatisticsResource.BY,
                            "One or two axes: attributes of the search, releasedYear, releasedQuarter, a profile, a group or a rule.",
                            string(LONGEST_ID),
                            "region,weights")
                    .required(true));
            search(parameters);
            parameters.removeIf(parameter -> !StatisticsResource.names().contains(parameter.getName()));
        }
        parameters.add(query(
                SearchParameters.EDITION,
                "Number of the edition to answer from: the current (without it) or the one before. Older ones are gone (410).",
                whole(1, Integer.MAX_VALUE),
                1));
        return parameters;
    }

    private static void exported(List<Parameter> parameters) {
        parameters.add(query(
                Format.PARAMETER,
                "How the answer is written, before Accept. json: as described here. csv (RFC 4180) and ndjson: for programs, with stable names and values. xlsx and ods: for people, with heads and words in their language and a sheet that says where it comes from.",
                string(LONGEST_FORMAT).enumeration(List.copyOf(Word.words(Format.class))),
                "csv"));
        parameters.add(query(
                Export.BYTE_ORDER_MARK,
                "Whether a CSV begins with a byte order mark, by which spreadsheets know UTF-8. Goes with csv alone.",
                string(LONGEST_FORMAT).enumeration(List.of("true", "false")),
                "true"));
    }

    private static void format(List<Parameter> parameters, List<DocumentFormat> formats) {
        parameters.add(query(
                DocumentFormat.PARAMETER,
                "Format of the answer, before Accept.",
                string(4)
                        .enumeration(
                                List.copyOf(formats.stream().map(Word::word).toList())),
                formats.get(formats.size() - 1).word()));
    }

    private static void search(List<Parameter> parameters) {
        parameters.add(query(
                SearchParameters.TEXT,
                "Words that name, alias or developer contain; accents and case do not matter.",
                string(Limits.TEXT),
                "mistral small"));
        for (Dimension dimension : Dimension.all().values()) {
            List<String> closed = dimension.closed();
            String allowed = closed.isEmpty() ? "" : " Values: " + String.join(", ", closed) + ".";
            String example = closed.isEmpty() ? exampleOf(dimension.name()) : closed.get(0);
            parameters.add(query(
                    dimension.name(),
                    dimension.meaning() + allowed + " Commas are OR; ! before a value takes it away; " + Fact.UNKNOWN
                            + " is a value.",
                    string(LONGEST_VALUE),
                    example));
        }
        Map.of(
                        Verdict.MET, "Only models that meet",
                        Verdict.NOT_MET, "Only models that fail",
                        Verdict.UNKNOWN, "Only models of which it is not known whether they meet")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(verdict -> parameters.add(query(
                        Query.parameter(verdict.getKey()),
                        verdict.getValue()
                                + " each of these: a profile (letter-2025, perhaps @1), a group of one (letter-2025.share) or a rule of one (letter-2025.LTR-USE-4). Commas are AND; ! before one takes away the models that have the verdict by it.",
                        string(LONGEST_VALUE),
                        "letter-2025")));
        parameters.add(query(
                SearchParameters.ALIAS,
                "Foreign or former ids that lead to models, with commas between; ids and whole addresses on the Hugging Face Hub. Case does not matter.",
                string(LONGEST_VALUE),
                "mistralai/Mistral-Small-3.2-24B-Instruct-2506"));
        parameters.add(query(
                SearchParameters.PARAMETERS_MIN,
                "Least number of parameters, a whole count. Models of unknown size are left out.",
                whole(0, SearchParameters.MOST_PARAMETERS),
                1_000_000_000));
        parameters.add(query(
                SearchParameters.PARAMETERS_MAX,
                "Greatest number of parameters, a whole count. Models of unknown size are left out.",
                whole(0, SearchParameters.MOST_PARAMETERS),
                24_000_000_000L));
        parameters.add(query(
                SearchParameters.RELEASED_FROM,
                "First day of release. A model known to the month or year is found where all of it lies within.",
                date(),
                "2025-01-01"));
        parameters.add(query(SearchParameters.RELEASED_TO, "Last day of release.", date(), "2025-12-31"));
        parameters.add(query(
                SearchParameters.CONTEXT_LENGTH_MIN,
                "Least length of the context in tokens, input and output together. Where it is not known, models are left out.",
                whole(0, SearchParameters.MOST_CONTEXT),
                32_768));
        parameters.add(query(
                SearchParameters.CONTEXT_LENGTH_MAX,
                "Greatest length of the context in tokens. Where it is not known, models are left out.",
                whole(0, SearchParameters.MOST_CONTEXT),
                1_048_576));
        parameters.add(query(
                SearchParameters.RETIRING_BEFORE,
                "The announced end of the hosted service or of the weights lies before this day. Where none is announced, models are left out.",
                date(),
                "2027-06-30"));
        parameters.add(query(
                SearchParameters.FITS_IN,
                "Memory in GB of 10^9 bytes that it has to fit in. Derived, no measurement: " + Memory.FORMULA
                        + ". Models of unknown size are left out.",
                whole(1, SearchParameters.MOST_MEMORY),
                48));
        parameters.add(query(
                SearchParameters.BITS,
                "Bits for each parameter, for fitsIn: 16, 8 or 4. 16 without it.",
                whole(4, 16),
                8));
        parameters.add(query(
                SearchParameters.SORT,
                "Keys, the first decides; - before a key for the greatest first; unknown stands last: "
                        + String.join(", ", Word.words(SortKey.class)) + ". By name without it.",
                string(LONGEST_ID),
                "-released,name"));
        parameters.add(query(
                SearchParameters.FACETS,
                "Attributes to count, each as if its own parameter were not set; also meets, fails and undetermined (profiles and groups), and any profile, group or rule by name (its three verdicts among the models found).",
                string(LONGEST_VALUE),
                "country,licenceClass"));
        parameters.add(query(
                SearchParameters.FIELDS,
                "Fields of each item: " + String.join(", ", SearchParameters.ITEM_FIELDS) + ". All without it.",
                string(LONGEST_VALUE),
                "id,name,licence"));
        parameters.add(query(
                SearchParameters.LIMIT,
                "Models on a page; of a file all models, where it is absent.",
                whole(1, Limits.PAGE).defaultValue(Limits.DEFAULT_PAGE),
                Limits.DEFAULT_PAGE));
        parameters.add(query(
                SearchParameters.OFFSET,
                "Models to skip.",
                whole(0, Limits.OFFSET).defaultValue(0),
                0));
    }

    private static String exampleOf(String dimension) {
        return Map.of("licence", "Apache-2.0", "country", "FR,DE", "developer", "mistral-ai", "family", "mistral-small")
                .getOrDefault(dimension, Fact.UNKNOWN);
    }

    private static String example(String path) {
        if (path.startsWith("/v1/models/")) {
            return "mistral-small-3.2";
        }
        if (path.startsWith("/v1/profiles/")) {
            return "letter-2025";
        }
        return path.startsWith("/v1/licences/") ? "Apache-2.0" : "mistral-ai";
    }

    private static Parameter query(String name, String description, Schema schema, Object example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .required(false)
                .description(description)
                .schema(schema)
                .example(example);
    }

    private static Parameter pathParameter(String name, String description, Schema schema, Object example) {
        return query(name, description, schema, example).in(Parameter.In.PATH).required(true);
    }

    private static Schema date() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format("date")
                .maxLength(10);
    }

    static Schema string(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(longest);
    }

    static Schema whole(long least, long most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }
}
