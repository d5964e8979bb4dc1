package eu.modelcatalogue.api.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.api.declaration.DeclaredModel;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.AnswerSentence;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An assessed offer as a document: the verdicts, the facts that decide them, and the declaration itself. */
public final class DeclarationDocument {

    private final DeclaredModel declared;
    private final Edition edition;
    private final DossierWords said;

    private DeclarationDocument(DeclaredModel declared, Edition edition, Language language) {
        this.declared = declared;
        this.edition = edition;
        this.said = new DossierWords(edition, language, "offer.");
    }

    /**
     * Makes the document.
     *
     * @param body the declaration in the form of {@code POST /v1/assessments}
     */
    public static Document of(
            DeclaredModel declared, List<Assessment> assessments, JsonNode body, Edition edition, Language language) {
        return new DeclarationDocument(declared, edition, language).document(assessments, body);
    }

    private Document document(List<Assessment> assessments, JsonNode body) {
        said.says(said.say("notice"));
        said.heading(1, said.say("result"));
        said.says(said.say("use", new AnswerSentence(said.language).sentence(PublicUse.of(declared.judged()))));
        said.table(
                said.say("resultTable", declared.name()),
                List.of(said.column("profile", 65), said.column("verdict", 35)),
                assessments.stream()
                        .map(one -> Row.of(
                                said.in(one.profile().title()) + " ("
                                        + one.profile().key() + ")",
                                said.verdict(one.judgement().verdict(), one.provisional()))));
        assessments.forEach(this::reasons);
        declaration(body.path("declaration"));
        EditionHeader header = edition.header();
        said.says(said.say("edition", Integer.toString(header.number()), header.digest()));
        return said.document(said.say("title", declared.name()), declared.name());
    }

    private void reasons(Assessment assessment) {
        said.heading(2, said.in(assessment.profile().title()));
        said.says(new Reasons(said.wording).summary(declared.name(), assessment));
        List<Row> rows = assessment.rules().stream()
                .filter(rule -> rule.rule().required()
                        && rule.verdict() == assessment.judgement().verdict())
                .map(this::rule)
                .toList();
        if (!rows.isEmpty()) {
            said.table(
                    said.say("decides"),
                    List.of(said.column("rule", 50), said.column("verdict", 15), said.column("value", 35)),
                    rows.stream());
        }
    }

    private Row rule(Assessment.OfRule rule) {
        Span[] facts = rule.deciding().stream().map(this::fact).map(Span::of).toArray(Span[]::new);
        return new Row(List.of(
                DossierWords.lines(
                        Span.strong(rule.rule().id()),
                        Span.of(said.in(rule.rule().statement()))),
                DossierWords.lines(said.verdict(rule.verdict(), rule.provisional())),
                facts.length == 0 ? DossierWords.lines("–") : DossierWords.lines(facts)));
    }

    private String fact(UsedFact used) {
        return said.language.capital(said.words.phrase(
                "is",
                said.wording.name(used),
                said.wording.value(used, used.fact().value())));
    }

    private void declaration(JsonNode declaration) {
        said.heading(1, said.say("declared"));
        List<Row> rows = new ArrayList<>();
        if (declared.base() != null) {
            rows.add(Row.of(said.say("basedOn"), declared.base().name()));
        }
        rows("", declaration, rows);
        said.table(
                said.say("declaredTable"), List.of(said.column("what", 50), said.column("value", 50)), rows.stream());
    }

    private void rows(String path, JsonNode node, List<Row> rows) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                rows(name, value, rows);
            } else {
                rows.add(Row.of(said.language.capital(said.wording.attribute(name)), value(name, value)));
            }
        }
    }

    private String value(String name, JsonNode value) {
        if (!value.isArray()) {
            return said.wording.value(Case.attribute(name), value.asText());
        }
        return value.isEmpty()
                ? said.words.get("value.none")
                : StreamSupport.stream(value.spliterator(), false)
                        .map(one -> one.isObject() ? base(one) : one.asText())
                        .collect(Collectors.joining(", "));
    }

    /** A base model: its name, its relation to the model, and its declared licence. */
    private String base(JsonNode base) {
        String id = base.path("base").asText();
        String name = edition.model(id).map(AiModel::name).orElse(id);
        return Stream.of(
                        name,
                        base.has("relation")
                                ? said.words.get(
                                        "relation." + base.get("relation").asText())
                                : "",
                        base.has("licence")
                                ? said.wording.licence(base.get("licence").asText())
                                : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }
}
