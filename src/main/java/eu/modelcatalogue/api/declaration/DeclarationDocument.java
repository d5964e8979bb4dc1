package eu.modelcatalogue.api.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.words.Answering;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Reasons;
import eu.modelcatalogue.words.Wording;
import eu.modelcatalogue.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An assessed offer to take along: what it comes to, what decides that, and the declaration that it follows from. */
public final class DeclarationDocument {

    private final DeclaredModel declared;
    private final List<Assessment> assessments;
    private final JsonNode body;
    private final Edition edition;
    private final Language language;
    private final Words words;
    private final Wording wording;
    private final List<Block> blocks = new ArrayList<>();

    private DeclarationDocument(
            DeclaredModel declared, List<Assessment> assessments, JsonNode body, Edition edition, Language language) {
        this.declared = declared;
        this.assessments = assessments;
        this.body = body;
        this.edition = edition;
        this.language = language;
        this.words = Words.in(language);
        this.wording = new Wording(edition, language);
    }

    /**
     * The document.
     *
     * @param assessments of the declaration, by profile
     * @param body what was declared, as {@code POST /v1/assessments} takes it
     */
    public static Document of(
            DeclaredModel declared, List<Assessment> assessments, JsonNode body, Edition edition, Language language) {
        return new DeclarationDocument(declared, assessments, body, edition, language).document();
    }

    private Document document() {
        blocks.add(Document.says(say("offer.notice")));
        blocks.add(new Heading(1, say("offer.result")));
        blocks.add(Document.says(say("offer.use", new Answering(language).sentence(PublicUse.of(declared.judged())))));
        blocks.add(new Table(
                say("offer.resultTable", declared.name()),
                List.of(column("profile", 65), column("verdict", 35)),
                assessments.stream()
                        .map(one -> Row.of(
                                one.profile().title().in(language.word()) + " ("
                                        + one.profile().key() + ")",
                                verdict(one.judgement().verdict(), one.provisional())))
                        .toList()));
        assessments.forEach(this::reasons);
        declaration();
        EditionHeader header = edition.header();
        blocks.add(Document.says(say("offer.edition", Integer.toString(header.number()), header.digest())));
        return new Document(
                say("offer.title", declared.name()),
                language.word(),
                header.publishedAt(),
                declared.name(),
                say(
                        "dossier.foot",
                        Integer.toString(header.number()),
                        header.digest().substring(0, 19)),
                blocks);
    }

    private void reasons(Assessment assessment) {
        blocks.add(new Heading(2, assessment.profile().title().in(language.word())));
        blocks.add(Document.says(new Reasons(wording).summary(declared.name(), assessment)));
        List<Row> rows = assessment.rules().stream()
                .filter(rule -> rule.rule().required()
                        && rule.verdict() == assessment.judgement().verdict())
                .map(this::rule)
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    say("offer.decides"),
                    List.of(column("rule", 50), column("verdict", 15), column("value", 35)),
                    rows));
        }
    }

    private Row rule(Assessment.OfRule rule) {
        List<List<Span>> facts = rule.deciding().stream()
                .map(this::fact)
                .map(fact -> List.of(Span.of(fact)))
                .toList();
        return new Row(List.of(
                List.of(
                        List.of(Span.strong(rule.rule().id())),
                        List.of(Span.of(rule.rule().statement().in(language.word())))),
                List.of(List.of(Span.of(verdict(rule.verdict(), rule.provisional())))),
                facts.isEmpty() ? List.of(List.of(Span.of("–"))) : facts));
    }

    private String fact(UsedFact used) {
        return capital(words.phrase(
                "is", wording.name(used), wording.value(used, used.fact().value())));
    }

    private void declaration() {
        blocks.add(new Heading(1, say("offer.declared")));
        List<Row> rows = new ArrayList<>();
        if (declared.base() != null) {
            rows.add(Row.of(say("offer.basedOn"), declared.base().name()));
        }
        rows("", body.path("declaration"), rows);
        blocks.add(new Table(say("offer.declaredTable"), List.of(column("what", 50), column("value", 50)), rows));
    }

    private void rows(String path, JsonNode node, List<Row> rows) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                rows(name, value, rows);
            } else {
                rows.add(Row.of(capital(wording.attribute(name)), value(name, value)));
            }
        }
    }

    private String value(String name, JsonNode value) {
        if (!value.isArray()) {
            return wording.value(Case.attribute(name), value.asText());
        }
        return value.isEmpty()
                ? words.get("value.none")
                : StreamSupport.stream(value.spliterator(), false)
                        .map(one -> one.isObject() ? base(one) : one.asText())
                        .collect(Collectors.joining(", "));
    }

    /** A base model by its name, how it went in, and the licence that was declared for it. */
    private String base(JsonNode base) {
        String id = base.path("base").asText();
        String name = edition.model(id).map(AiModel::name).orElse(id);
        return Stream.of(
                        name,
                        base.has("relation")
                                ? words.get("relation." + base.get("relation").asText())
                                : "",
                        base.has("licence")
                                ? wording.licence(base.get("licence").asText())
                                : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private String verdict(Verdict verdict, boolean provisional) {
        return capital(wording.verdict(verdict, provisional));
    }

    private Column column(String name, int share) {
        return new Column(say("dossier.column." + name), share);
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    private String say(String phrase, String... filling) {
        return words.phrase(phrase, filling);
    }
}
