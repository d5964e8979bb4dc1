package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.comparison.ComparisonResource;
import eu.modelcatalogue.api.criteria.ClausesResource;
import eu.modelcatalogue.api.dossier.DossierResource;
import eu.modelcatalogue.api.statistics.StatisticsResource;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.SortKey;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.Fact;
import eu.modelcatalogue.openness.Word;
import eu.modelcatalogue.question.DocumentFormat;
import eu.modelcatalogue.question.Export;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Limits;
import eu.modelcatalogue.question.SearchParameters;
import eu.modelcatalogue.words.Language;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the contract out of the same vocabulary that the parser of queries uses: every parameter with meaning, example and bounds, every
 * answer with its status.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_FORMAT = 6;

    /** Every model of a large catalogue with all its evidence. */
    private static final int LARGEST_FILE = 1_000_000_000;

    /** Sorted: the contract is written the same by every build. */
    private static final Map<String, Object> DECLARATION = new TreeMap<>(Map.of(
            "basedOn", "mistral-small-3.2",
            "declaration",
                    Map.of(
                            "components",
                            Map.of(
                                    "trainingCode",
                                    new TreeMap<>(Map.of("availability", "released", "licence", "Apache-2.0")))),
            "profiles", List.of("osaid-1.0")));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents().setSchemas(ContractSchemas.all());
        if (contract.getInfo() == null) {
            contract.setInfo(OASFactory.createInfo());
        }
        contract.setServers(List.of(OASFactory.createServer().url("/").description("This service")));
        contract.getInfo()
                .title("Sovereign Model Catalogue")
                .version("1.1.0")
                .description(
                        "Which AI models are really open, how open, under which licence, from whom and from where, and why: each fact with its source, and judged by named criteria, rule by rule. Nothing is stored, no key, open to browsers. Not legal advice.")
                .license(OASFactory.createLicense().name("Data: CC-BY-4.0").identifier("CC-BY-4.0"));
        contract.getInfo()
                .contact(OASFactory.createContact().name("The maintainers, through the issues of the project"));
        contract.setTags(List.of(
                OASFactory.createTag().name("Models").description("Search and read models."),
                OASFactory.createTag()
                        .name("Criteria")
                        .description("Profiles, verdicts and their reasons; judging what is not in the catalogue."),
                OASFactory.createTag()
                        .name("Statistics")
                        .description("Counts instead of rows, and the quality of the data."),
                OASFactory.createTag()
                        .name("Reference")
                        .description("What models refer to: licences, organisations, sources, editions.")));
        contract.getPaths().getPathItems().forEach((path, item) -> complete(path, item));
    }

    private static void complete(String path, PathItem item) {
        Operation operation = item.getGET() == null ? item.getPOST() : item.getGET();
        if (operation == null) {
            return;
        }
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
        operation.setParameters(parameters);
        operation.setResponses(OASFactory.createAPIResponses());
        operation.getResponses().addAPIResponse("200", ok(operation.getOperationId()));
        if (exported) {
            files(operation.getResponses().getAPIResponse("200"), path.equals("/v1/models"));
        }
        if (path.endsWith("/clauses")) {
            files(operation, ClausesResource.FORMATS);
        }
        if (path.equals("/v1/dossier")) {
            files(operation, DossierResource.FORMATS);
        }
        if (path.startsWith("/v1/models/{id}")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "301",
                            OASFactory.createAPIResponse()
                                    .description("A foreign or former id: the entry is at Location.")
                                    .addHeader(
                                            "Location",
                                            OASFactory.createHeader()
                                                    .description("Path of the entry.")
                                                    .schema(string(LONGEST_ID))));
        }
        if (item.getPOST() == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("Unchanged since the ETag or date that was sent."));
        } else {
            operation.setRequestBody(OASFactory.createRequestBody()
                    .description("The declaration, at most %d bytes.".formatted(Limits.BODY))
                    .required(true)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    JSON,
                                    OASFactory.createMediaType()
                                            .schema(ContractTypes.ref("DeclarationRequest"))
                                            .example(DECLARATION))));
            operation
                    .getResponses()
                    .addAPIResponse("408", problem("The body takes too long to arrive."))
                    .addAPIResponse("413", problem("The body is too large."))
                    .addAPIResponse("415", problem("The body is not application/json."));
        }
        operation
                .getResponses()
                .addAPIResponse(
                        "400",
                        problem("Parameters or body are not allowed: all faults at once, each with what is allowed."))
                .addAPIResponse("406", problem("No format that was asked for."))
                .addAPIResponse("410", problem("The edition is no longer answered from memory."))
                .addAPIResponse("414", problem("The address is too long."))
                .addAPIResponse("431", problem("The headers are too large."))
                .addAPIResponse("500", problem("Something went wrong on our side."))
                .addAPIResponse("503", problem(
                                "The catalogue is not open yet, or too much is being worked on at once; Retry-After says when to ask again."));
        if (path.contains("{")) {
            operation.getResponses().addAPIResponse("404", problem("There is nothing of that id."));
        }
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

    /** What the answer can be written as besides JSON. */
    private static void files(APIResponse ok, boolean models) {
        for (Format format : Format.values()) {
            if (format == Format.JSON) {
                continue;
            }
            Schema schema = OASFactory.createSchema().addType(SchemaType.STRING);
            switch (format) {
                case CSV ->
                    schema.description("A row for each; the first has the names of the columns.")
                            .maxLength(LARGEST_FILE);
                case NDJSON ->
                    schema.description(
                                    models
                                            ? "A model in each line, as GET /v1/models/{id} answers it; with fields, an item with these."
                                            : "A row of the table in each line, as an object.")
                            .maxLength(LARGEST_FILE);
                default ->
                    schema.description("A spreadsheet of two sheets: the table, and where it comes from.")
                            .format("binary")
                            .maxLength(LARGEST_FILE);
            }
            ok.getContent()
                    .addMediaType(
                            format.accepted(), OASFactory.createMediaType().schema(schema));
        }
        ok.addHeader(
                        "Content-Disposition",
                        OASFactory.createHeader()
                                .description("Name of the file; absent with JSON.")
                                .schema(string(LONGEST_ID)))
                .addHeader(
                        "Edition-Number",
                        OASFactory.createHeader()
                                .description("Number of the edition that a file comes out of; JSON says it inside.")
                                .schema(whole(1, Integer.MAX_VALUE)))
                .addHeader(
                        "Edition-Digest",
                        OASFactory.createHeader()
                                .description("Digest of that edition.")
                                .schema(string(LONGEST_ID)))
                .addHeader(
                        "Link",
                        OASFactory.createHeader()
                                .description("Address of a file in canonical form, with its edition; rel is self.")
                                .schema(string(Limits.ADDRESS)));
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

    /** An answer can be had as a file too. */
    private static void files(Operation operation, List<DocumentFormat> formats) {
        formats.stream()
                .filter(format -> format != DocumentFormat.JSON)
                .forEach(format -> operation
                        .getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .addMediaType(
                                format.type().getType() + "/" + format.type().getSubtype(),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
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

    private static APIResponse ok(String operation) {
        return OASFactory.createAPIResponse()
                .description("The answer, out of exactly one edition.")
                .addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description("Names the answer: send it back as If-None-Match.")
                                .schema(string(LONGEST_ID)))
                .addHeader(
                        "API-Version",
                        OASFactory.createHeader()
                                .description("Version of this contract.")
                                .schema(string(LONGEST_ID)))
                .content(
                        ContractSchemas.isJson(operation)
                                ? OASFactory.createContent()
                                        .addMediaType(
                                                JSON,
                                                OASFactory.createMediaType()
                                                        .schema(ContractTypes.ref(ContractSchemas.answerOf(operation))))
                                : OASFactory.createContent());
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(PROBLEM, OASFactory.createMediaType().schema(ContractTypes.ref("Problem"))));
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

    private static Schema string(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(longest);
    }

    private static Schema date() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format("date")
                .maxLength(10);
    }

    private static Schema whole(long least, long most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }
}
