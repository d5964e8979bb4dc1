package eu.modelcatalogue.docsite;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One operation of the contract.
 *
 * @param method in lower case, as the contract has it
 * @param path with placeholders in braces
 * @param said the description of the operation in the contract
 */
record Operation(String method, String path, JsonNode said) {

    /** If there are more parameters than this, those that the search documents are collapsed. */
    private static final int MANY = 20;

    /** The path to which the console sends a declaration. */
    private static final String JUDGED = "/v1/assessments";

    String id() {
        return said.path("operationId").asText();
    }

    String summary() {
        return said.path("summary").asText();
    }

    String tag() {
        return said.path("tags").path(0).asText();
    }

    String called() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** An address that the service answers: placeholders and required parameters are filled with the examples of the contract. */
    String example() {
        String address = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : said.path("parameters")) {
            String name = parameter.path("name").asText();
            String value = parameter.path("example").asText();
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", URLEncoder.encode(value, StandardCharsets.UTF_8));
            } else if (parameter.path("required").asBoolean()) {
                query.add(name + "=" + value);
            }
        }
        return address + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    boolean answers(String address) {
        int query = address.indexOf('?');
        String asked = query < 0 ? address : address.substring(0, query);
        boolean complete = query >= 0
                || Type.stream(said.path("parameters"))
                        .noneMatch(parameter -> parameter.path("required").asBoolean()
                                && parameter.path("in").asText().equals("query"));
        String shape =
                Arrays.stream(path.split("\\{[^}]+}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return method.equals("get") && complete && asked.matches(shape);
    }

    String html(Example examples, boolean search) {
        return """
                <section class="operation" aria-labelledby="%1$s">
                <h2 id="%1$s">%2$s <span class="summary">%3$s</span></h2>
                <p>%4$s</p>
                <p class="small">%5$s <span class="quiet">(operation %6$s)</span></p>
                %7$s%8$s%9$s</section>
                """.formatted(
                        id(),
                        Html.code(called()),
                        Html.text(summary()),
                        Html.text(said.path("description").asText()),
                        tried(),
                        Html.code(id()),
                        parameters(search),
                        body(),
                        answers(examples));
    }

    private String tried() {
        String words = "Try it<span class=\"hidden\">: " + Html.text(called()) + "</span>";
        if (method.equals("get")) {
            return "For example %s · %s"
                    .formatted(Html.link(example(), Html.code(example())), Html.tried(example(), words));
        }
        return path.equals(JUDGED) ? Html.link(Html.CONSOLE + "#judging", words) : "";
    }

    private String parameters(boolean search) {
        JsonNode all = said.path("parameters");
        if (all.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<dl class=\"members\">\n");
        for (JsonNode parameter : all) {
            String name = parameter.path("name").asText();
            JsonNode schema = parameter.path("schema");
            String place = parameter.path("in").asText();
            list.append(Members.term(
                            id() + "." + name,
                            name,
                            "in " + Html.text(place) + ", " + Type.of(schema),
                            parameter.path("required").asBoolean() ? "required" : ""))
                    .append("<dd>")
                    .append(Members.told(parameter, id() + "." + name))
                    .append(Members.told(schema, id() + "." + name))
                    .append(" <span class=\"quiet\">For example: ")
                    .append(Html.code(parameter.path("example").asText()))
                    .append("</span></dd>\n");
        }
        list.append("</dl>\n");
        String heading = "<h3 id=\"" + id() + "-parameters\">Parameters</h3>\n";
        return search || all.size() <= MANY
                ? heading + list
                : heading + "<details>\n<summary>All " + all.size()
                        + " parameters<span class=\"hidden\"> of " + Html.text(called())
                        + "</span>: those of the search, and its own</summary>\n" + list + "</details>\n";
    }

    private String body() {
        JsonNode body = said.path("requestBody");
        if (body.isMissingNode()) {
            return "";
        }
        StringBuilder told = new StringBuilder("<h3 id=\"" + id() + "-body\">Body</h3>\n<p>");
        told.append(Members.meaning(body))
                .append(body.path("required").asBoolean() ? " It is required." : "")
                .append("</p>\n<ul>\n");
        body.path("content").properties().forEach(content -> {
            JsonNode schema = content.getValue().path("schema");
            told.append("<li>")
                    .append(Html.code(content.getKey()))
                    .append(": ")
                    .append(Type.of(schema))
                    .append(schema.has("description") ? ". " + Members.meaning(schema) : "")
                    .append("</li>\n");
        });
        told.append("</ul>\n");
        body.path("content").forEach(content -> {
            if (content.has("example")) {
                told.append("<pre><code>")
                        .append(Html.text(Example.lines(content.get("example"))))
                        .append("</code></pre>\n");
            }
        });
        return told.toString();
    }

    private String answers(Example examples) {
        StringBuilder told =
                new StringBuilder("<h3 id=\"" + id() + "-answers\">Answers</h3>\n<dl class=\"members\">\n");
        said.path("responses").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> told.append(answer(answer.getKey(), answer.getValue())));
        told.append("</dl>\n");
        JsonNode json = said.at("/responses/200/content/application~1json/schema");
        return json.isMissingNode()
                ? told.toString()
                : told + """
                <details>
                <summary>An answer, put together from the examples of its fields<span class="hidden">: %s</span></summary>
                <pre><code>%s</code></pre>
                </details>
                """.formatted(Html.text(called()), Html.text(examples.of(json)));
    }

    /** The entry for one status; a single media type is on the same line, several are in a list. */
    private static String answer(String status, JsonNode answer) {
        List<String> forms = answer.path("content").properties().stream()
                .map(form -> form(form.getKey(), form.getValue().path("schema")))
                .toList();
        return "<dt>%s%s</dt><dd>%s%s%s</dd>\n"
                .formatted(
                        Html.code(status),
                        forms.size() == 1 ? " " + forms.get(0) : "",
                        Members.meaning(answer),
                        forms.size() > 1 ? list("Forms", forms) : "",
                        list("Headers", headers(answer.path("headers")))
                                + list("Headers of many answers", shared(answer.path("headers"))));
    }

    private static String form(String mediaType, JsonNode schema) {
        String told = Type.target(schema).isEmpty() ? ". " + Members.told(schema, "") : "";
        return "<span class=\"kind\">%s: %s%s</span>".formatted(Html.code(mediaType), Type.of(schema), told);
    }

    /** Names the headers and errors that many responses share on one line; the first page of the reference explains them. */
    private static List<String> shared(JsonNode headers) {
        String names = headers.properties().stream()
                .filter(header -> header.getValue().has("$ref"))
                .map(header -> Html.link(Reference.HOME + "#" + header.getKey(), Html.code(header.getKey())))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(names);
    }

    /** The inline headers. */
    private static List<String> headers(JsonNode headers) {
        return headers.properties().stream()
                .filter(header -> !header.getValue().has("$ref"))
                .map(header -> {
                    JsonNode schema = header.getValue().path("schema");
                    return "%s <span class=\"kind\">%s</span> %s%s"
                            .formatted(
                                    Html.code(header.getKey()),
                                    Type.of(schema),
                                    Members.meaning(header.getValue()),
                                    Members.values(schema));
                })
                .toList();
    }

    private static String list(String name, List<String> items) {
        return items.isEmpty()
                ? ""
                : "\n<p class=\"small\">%s:</p>\n<ul class=\"small\">\n<li>%s</li>\n</ul>\n"
                        .formatted(name, String.join("</li>\n<li>", items));
    }
}
