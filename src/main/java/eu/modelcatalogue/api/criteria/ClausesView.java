package eu.modelcatalogue.api.criteria;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.api.model.Representations;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Specification;
import eu.modelcatalogue.catalogue.Specification.Asked;
import eu.modelcatalogue.catalogue.Specification.Part;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clauses for a profile, as JSON and as a document for pasting, in one language. */
final class ClausesView {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Edition edition;
    private final Specification specification;
    private final Language language;
    private final Words words;

    ClausesView(Edition edition, Specification specification, Language language) {
        this.edition = edition;
        this.specification = specification;
        this.language = language;
        this.words = Words.in(language);
    }

    ObjectNode json(String self) {
        Profile profile = specification.profile();
        ObjectNode node = JSON.objectNode();
        node.set("edition", Representations.edition(edition.header()));
        node.put("profile", profile.id())
                .put("version", profile.version())
                .put("title", in(profile.title()))
                .put("language", language.word());
        node.set("notes", Representations.strings(notes()));
        ArrayNode clauses = node.putArray("clauses");
        parts(part -> part.clause().text() != null).forEach(part -> {
            ObjectNode one = head(part.clause()).put("required", part.required());
            one.put("text", in(part.clause().text()))
                    .put("proof", in(part.clause().proof()));
            clauses.add(foot(one, part));
        });
        ArrayNode without = node.putArray("without");
        parts(part -> part.clause().text() == null).forEach(part -> without.add(foot(head(part.clause()), part)));
        if (!specification.silent().isEmpty()) {
            ObjectNode one = without.addObject()
                    .putNull("id")
                    .put("title", words.phrase("clauses.silent"))
                    .put("reason", words.phrase("clauses.silentReason"));
            one.putArray("law");
            one.set("rules", rules(specification.silent()));
        }
        return node.put("self", self);
    }

    private ObjectNode head(Clause clause) {
        return JSON.objectNode().put("id", clause.id()).put("title", in(clause.title()));
    }

    private ObjectNode foot(ObjectNode node, Part part) {
        node.put("reason", in(part.clause().reason()));
        ArrayNode law = node.putArray("law");
        part.clause()
                .law()
                .forEach(
                        one -> law.addObject().put("article", in(one.article())).put("url", one.url()));
        node.set("rules", rules(part.rules()));
        return node;
    }

    private ArrayNode rules(List<Asked> asked) {
        ArrayNode rules = JSON.arrayNode();
        asked.forEach(one -> rules.addObject()
                .put("profile", one.profile().id())
                .put("version", one.profile().version())
                .put("id", one.rule().id())
                .put("required", one.required())
                .put("statement", in(one.rule().statement())));
        return rules;
    }

    Document document() {
        Profile profile = specification.profile();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Document.says(words.phrase(
                "clauses.from",
                in(profile.title()),
                profile.key(),
                Integer.toString(edition.header().number()),
                edition.header().digest())));
        blocks.add(new Heading(1, words.phrase("clauses.notes")));
        blocks.add(
                new Points(notes().stream().map(note -> List.of(Span.of(note))).toList()));
        chapter(blocks, "clauses.required", part -> part.clause().text() != null && part.required());
        chapter(blocks, "clauses.recommended", part -> part.clause().text() != null && !part.required());
        chapter(blocks, "clauses.without", part -> part.clause().text() == null);
        return new Document(
                words.phrase("clauses.title", in(profile.title())),
                language.word(),
                edition.header().publishedAt(),
                profile.key(),
                profile.key(),
                blocks);
    }

    private void chapter(List<Block> blocks, String heading, Predicate<Part> which) {
        List<Part> parts = parts(which).toList();
        if (!parts.isEmpty()) {
            blocks.add(new Heading(1, words.phrase(heading)));
            parts.forEach(part -> blocks.addAll(blocks(part)));
        }
    }

    /** A clause as it is printed. */
    List<Block> blocks(Part part) {
        Clause clause = part.clause();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, in(clause.title())));
        if (clause.text() != null) {
            blocks.add(Document.says(in(clause.text())));
            blocks.add(Document.labelled(words.phrase("clauses.proof"), in(clause.proof())));
        }
        blocks.add(Document.labelled(
                words.phrase("clauses.reason"),
                words.phrase(
                        "clauses.reasonLaw",
                        in(clause.reason()),
                        clause.law().stream().map(one -> in(one.article())).collect(Collectors.joining("; ")))));
        blocks.add(Document.labelled(
                words.phrase("clauses.rules"),
                part.rules().stream()
                        .map(one -> one.profile().key() + " " + one.rule().id())
                        .collect(Collectors.joining(", "))));
        return blocks;
    }

    private Stream<Part> parts(Predicate<Part> which) {
        return specification.parts().stream().filter(which);
    }

    /** What must be known before a clause is used. */
    List<String> notes() {
        return Stream.of("equivalent", "proportion", "origin", "advice")
                .map(note -> words.phrase("clauses.note." + note))
                .toList();
    }

    private String in(@Nullable Text text) {
        return text == null ? "" : text.in(language.word());
    }
}
