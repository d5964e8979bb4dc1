package eu.modelcatalogue.docsite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference of the API, by area: requests, responses and their schemas. */
final class Reference {

    static final String HOME = Manual.HOME + "/reference";

    /** The operation whose parameters other operations repeat. */
    private static final String SEARCH = "searchModels";

    private final JsonNode contract;
    private final List<Operation> operations = new ArrayList<>();

    Reference(JsonNode contract) {
        this.contract = contract;
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(
                                new Operation(operation.getKey(), path.getKey(), operation.getValue()))));
    }

    /** Whether the API answers an address as written: the contract contains it, it needs no body, and all required parameters are given. */
    boolean answers(String address) {
        return operations.stream().anyMatch(one -> one.answers(address));
    }

    /** The pages by address. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(HOME, overview());
        contract.path("tags").forEach(tag -> pages.put(address(tag), area(tag)));
        pages.put(Type.SCHEMAS, schemas(Type.SCHEMAS, "Schemas, A to L", Type.SCHEMAS_FROM_M, "M to Z"));
        pages.put(Type.SCHEMAS_FROM_M, schemas(Type.SCHEMAS_FROM_M, "Schemas, M to Z", Type.SCHEMAS, "A to L"));
        return pages;
    }

    private static String address(JsonNode tag) {
        return HOME + "/" + tag.path("name").asText().toLowerCase(Locale.ROOT);
    }

    private List<Operation> of(JsonNode tag) {
        return operations.stream()
                .filter(one -> one.tag().equals(tag.path("name").asText()))
                .toList();
    }

    private String overview() {
        JsonNode info = contract.path("info");
        StringBuilder page = new StringBuilder("<h1 id=\"contract\">Reference</h1>\n<p class=\"lead\">")
                .append(Html.text(info.path("description").asText()))
                .append("</p>\n<dl class=\"pairs\">\n");
        pair(
                page,
                "Contract",
                Html.link(
                                "/v1/openapi.json",
                                "OpenAPI " + Html.text(contract.path("openapi").asText()) + ", JSON") + " · "
                        + Html.link("/v1/openapi.yaml", "YAML"));
        pair(page, "Version", Html.code(info.path("version").asText()));
        pair(
                page,
                "Licence",
                Html.text(info.at("/license/name").asText()) + " ("
                        + Html.code(info.at("/license/identifier").asText()) + ")");
        pair(page, "Contact", Html.text(info.at("/contact/name").asText()));
        for (JsonNode server : contract.path("servers")) {
            pair(page, "Addresses begin at", Html.code(server.path("url").asText()) + " " + Members.meaning(server));
        }
        page.append("</dl>\n<h2 id=\"headers\">Headers of many answers</h2>\n<dl class=\"members\">\n");
        contract.at("/components/headers")
                .properties()
                .forEach(header -> page.append(Members.term(
                                header.getKey(),
                                header.getKey(),
                                Type.of(header.getValue().path("schema")),
                                ""))
                        .append("<dd>")
                        .append(Members.meaning(header.getValue()))
                        .append(Members.values(header.getValue().path("schema")))
                        .append("</dd>\n"));
        page.append("</dl>\n");
        for (JsonNode tag : contract.path("tags")) {
            String name = tag.path("name").asText();
            page.append("<h2 id=\"%s\">%s</h2>\n<p>%s</p>\n<dl class=\"calls\">\n"
                    .formatted(
                            name.toLowerCase(Locale.ROOT),
                            Html.link(address(tag), Html.text(name)),
                            Members.meaning(tag)));
            for (Operation one : of(tag)) {
                page.append("<dt>%s</dt><dd>%s</dd>\n"
                        .formatted(
                                Html.link(address(tag) + "#" + one.id(), Html.code(one.called())),
                                Html.text(one.summary())));
            }
            page.append("</dl>\n");
        }
        page.append("<h2 id=\"shapes\">")
                .append(Html.link(Type.SCHEMAS, "Schemas"))
                .append("</h2>\n<ul class=\"names\">\n");
        contract.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> page.append("<li>")
                        .append(Html.link(Type.page(name) + "#" + name, Html.text(name)))
                        .append("</li>\n"));
        return page.append("</ul>\n").toString();
    }

    private static void pair(StringBuilder page, String name, String html) {
        page.append("<dt>").append(name).append("</dt><dd>").append(html).append("</dd>\n");
    }

    private String area(JsonNode tag) {
        String name = tag.path("name").asText();
        StringBuilder page =
                new StringBuilder("<p class=\"kicker\">%s</p>\n<h1 id=\"%s\">%s</h1>\n<p class=\"lead\">%s</p>\n"
                        .formatted(
                                Html.link(HOME, "Reference"),
                                name.toLowerCase(Locale.ROOT),
                                Html.text(name),
                                Members.meaning(tag)));
        page.append("<nav class=\"contents\" aria-label=\"On this page\"><ul>\n");
        for (Operation one : of(tag)) {
            page.append("<li>%s %s</li>\n"
                    .formatted(Html.link("#" + one.id(), Html.code(one.called())), Html.text(one.summary())));
        }
        page.append("</ul></nav>\n");
        Example examples = new Example(contract.at("/components/schemas"));
        for (Operation one : of(tag)) {
            page.append(one.html(examples, one.id().equals(SEARCH)));
        }
        return page.toString();
    }

    /** One of the two pages of schemas, with a link to the other. */
    private String schemas(String address, String title, String other, String called) {
        StringBuilder page = new StringBuilder("<p class=\"kicker\">")
                .append(Html.link(HOME, "Reference"))
                .append("</p>\n<h1 id=\"shapes\">%s</h1>\n".formatted(title))
                .append(
                        "<p class=\"lead\">The shapes of bodies and answers. A field is always there unless it says that it may be absent; fields may be added, so ignore what you do not know. No text holds control characters but tabs and ends of lines.</p>\n<p>The others: %s</p>\n"
                                .formatted(Html.link(other, called)));
        contract.at("/components/schemas").properties().stream()
                .filter(schema -> Type.page(schema.getKey()).equals(address))
                .forEach(schema -> page.append("""
                <section aria-labelledby="%1$s">
                <h2 id="%1$s">%1$s</h2>
                <p><span class="kind">%2$s</span> %3$s</p>
                %4$s</section>
                """.formatted(
                                Html.text(schema.getKey()),
                                Type.of(schema.getValue()),
                                Members.meaning(schema.getValue()) + Members.values(schema.getValue()),
                                Members.fields(schema.getValue(), schema.getKey()))));
        return page.toString();
    }
}
