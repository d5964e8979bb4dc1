package eu.modelcatalogue.api.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.api.http.StrictJson;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A parsed document that names models. The content determines the kind of document; the media type only determines the syntax.
 *
 * @param kind of document
 * @param asked the models that it names, in its order
 * @param passedOver number of its parts that are not models: libraries, files, data
 */
record AuditBody(AuditReport.DocumentKind kind, List<NamedModel> asked, int passedOver) {

    /** Most models in one audit. */
    static final int MOST = 500;

    AuditBody {
        asked = List.copyOf(asked);
    }

    /** The syntax of a document. */
    enum Notation {
        JSON,
        YAML,
        TEXT;

        /** Guesses the syntax of a text without a media type. */
        static Notation of(String text) {
            String begins = text.strip();
            if (begins.startsWith("{") || begins.startsWith("[")) {
                return JSON;
            }
            return text.lines().anyMatch(line -> line.startsWith("model_list:")) ? YAML : TEXT;
        }
    }

    /**
     * Reads a document.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the document does not follow its syntax
     */
    static AuditBody read(Notation notation, byte[] sent, BodyFaults faults) {
        String text = new String(sent, StandardCharsets.UTF_8);
        AuditBody body = switch (notation) {
            case TEXT -> names(NameList.lines(text, faults));
            case JSON -> of(json(text), faults);
            case YAML -> ofConfiguration(StrictYaml.read(text), faults);
        };
        int named = body.asked.size();
        if (named == 0 && faults.all().isEmpty()) {
            faults.add("", null, "names no model", "1 to %d models".formatted(MOST));
        } else if (named > MOST) {
            faults.add(
                    "",
                    TextNode.valueOf(Integer.toString(named)),
                    "names too many models",
                    "1 to %d models: ask in parts".formatted(MOST));
        }
        return body;
    }

    private static AuditBody names(List<NamedModel> asked) {
        return new AuditBody(AuditReport.DocumentKind.NAMES, asked, 0);
    }

    private static AuditBody of(Object document, BodyFaults faults) {
        if (document instanceof Map<?, ?> fields) {
            if ("CycloneDX".equals(fields.get("bomFormat"))) {
                return Bills.cycloneDx(fields, faults);
            }
            if (fields.get("spdxVersion") instanceof String version && version.startsWith("SPDX-2.")) {
                return Bills.spdx2(fields, faults);
            }
            if (fields.get("@graph") instanceof List<?> graph
                    && String.valueOf(fields.get("@context")).contains("spdx")) {
                return Bills.spdx3(graph, faults);
            }
        }
        return ofConfiguration(document, faults);
    }

    private static AuditBody ofConfiguration(Object document, BodyFaults faults) {
        if (document instanceof List<?> names) {
            return names(NameList.list(names, faults));
        }
        if (document instanceof Map<?, ?> fields && fields.get("model_list") instanceof List<?> models) {
            return new AuditBody(AuditReport.DocumentKind.LITELLM, Gateway.models(models, faults), 0);
        }
        faults.add(
                "",
                null,
                "cannot be read as a list, a bill of materials or a configuration",
                "CycloneDX as JSON (bomFormat), SPDX 2 as JSON (spdxVersion), SPDX 3 as JSON-LD (@graph), a configuration of LiteLLM's proxy (model_list), or a list of names");
        return names(List.of());
    }

    private static Object json(String text) {
        try {
            Object read = StrictJson.READER.forType(Object.class).readValue(text);
            return read == null ? List.of() : read;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null
                    ? ""
                    : " (line %d)".formatted(e.getLocation().getLineNr());
            throw malformed("JSON", e.getOriginalMessage(), line);
        }
    }

    /** A problem: the body does not follow its syntax. */
    static RuntimeException malformed(String notation, String message, String line) {
        String first = message.lines().findFirst().orElse("").strip();
        return Problems.problem(
                        ProblemType.MALFORMED_REQUEST,
                        "The body cannot be read as %s: %s%s.".formatted(notation, first, line))
                .build();
    }
}
