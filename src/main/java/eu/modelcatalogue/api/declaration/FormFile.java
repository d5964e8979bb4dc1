package eu.modelcatalogue.api.declaration;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.syntax.value.ValueCodec.FormField;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The declaration as a form that bidders fill in with a word processor and {@link FilledForm} reads again. Each field is a row of a table: the
 * first cell has its name and, in a line of its own, its key; the second cell is for the answer, with a list to choose from where there are few.
 */
public final class FormFile {

    /** The words of the page with the same form. */
    private static final String PAGE = "assess";

    private final Edition edition;
    private final List<Profile> profiles;
    private final Language language;
    private final Words words;
    private final Words ofPage;
    private final Wording wording;
    private final Predicate<String> asked;
    private final List<Block> blocks = new ArrayList<>();

    private FormFile(Edition edition, List<Profile> profiles, Language language) {
        this.edition = edition;
        this.profiles = profiles;
        this.language = language;
        this.words = Words.in(language);
        this.ofPage = Words.of(PAGE, language);
        this.wording = new Wording(edition, language);
        this.asked = profiles.isEmpty() ? field -> true : lookedAt(edition, profiles);
    }

    /**
     * The empty form.
     *
     * @param profiles by which the offer will be judged: only what they look at is asked; everything if there are none
     */
    public static Document of(Edition edition, List<Profile> profiles, Language language) {
        return new FormFile(edition, profiles, language).document();
    }

    /** What an answer says that was not chosen. */
    static String nothing(Language language) {
        return Words.of(PAGE, language).say("assess.nothing");
    }

    /**
     * The fields that the rules of these profiles look at. Terms of a licence are declared by naming the licence. Base models always count, because
     * the answer of the page says what their licences allow.
     */
    static Predicate<String> lookedAt(Edition edition, List<Profile> profiles) {
        Case nothing = Case.of(
                new Subject(SubjectKind.MODEL, Declaration.SOURCE),
                Facts.NONE,
                new Subject(SubjectKind.ORGANISATION, Fact.UNKNOWN),
                Facts.NONE,
                edition.library());
        Set<String> used = profiles.stream()
                .flatMap(profile -> profile.rules().stream()
                        .flatMap(rule -> rule.condition().facts(nothing.under(profile))))
                .map(fact -> fact.attribute())
                .collect(Collectors.toSet());
        return field ->
                isOfLineage(field) || used.stream().anyMatch(one -> one.equals(field) || one.startsWith(field + "."));
    }

    private static boolean isOfLineage(String field) {
        return DeclarationFields.ofBase(field).isPresent() || field.equals(Submission.SCRATCH);
    }

    private Document document() {
        blocks.add(Document.says(say("lead")));
        blocks.add(new Points(Stream.of("choose", "keep", "proof")
                .map(one -> List.of(Span.of(say(one))))
                .toList()));
        if (!profiles.isEmpty()) {
            blocks.add(Document.says(say(
                    "asks",
                    profiles.stream()
                            .map(profile -> language.text(profile.title()) + " (" + profile.key() + ")")
                            .collect(Collectors.joining(language.semicolon())))));
        }
        blocks.add(Document.says(Stream.concat(Stream.of(say("notice")), language.warning().stream())
                .collect(Collectors.joining(" "))));
        table(
                say("offer"),
                List.of(
                        row(Submission.NAME, onPage("name"), say("nameHint"), ""),
                        row(Submission.BASED_ON, onPage("question.model"), say("basedOnHint"), ""),
                        row(
                                Submission.PROFILES,
                                onPage("profiles"),
                                say("profilesHint"),
                                profiles.stream().map(Profile::key).collect(Collectors.joining(", ")))));
        table(
                onPage("questions"),
                Stream.concat(
                                DeclarationFields.questions().entrySet().stream()
                                        .filter(one -> asked.test(one.getKey()))
                                        .map(one -> row(one.getKey(), question(one.getKey(), one.getValue()))),
                                Stream.of(Submission.SCRATCH)
                                        .filter(asked)
                                        .map(one -> row(one, onPage("scratch"), "", "")))
                        .toList());
        DeclarationFields.groups()
                .forEach(group -> table(
                        onPage("group." + group.id()),
                        group.fields().stream()
                                .filter(asked)
                                .map(field -> row(field, label(field)))
                                .toList()));
        signature();
        blocks.add(Document.says(say(
                "edition",
                Integer.toString(edition.header().number()),
                edition.header().digest())));
        return new Document(
                say("title"),
                language.locale(),
                edition.header().publishedAt(),
                say("title"),
                words.phrase(
                        "dossier.foot",
                        Integer.toString(edition.header().number()),
                        edition.header().digest().substring(0, 19)),
                blocks);
    }

    private void table(String heading, List<Row> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Heading(1, heading));
            blocks.add(new Table(
                    say("table", heading), List.of(new Column(say("field"), 55), new Column(say("answer"), 45)), rows));
        }
    }

    /** A question as the page has it, but for the one that it puts to the buyer. */
    private String question(String field, String key) {
        return field.equals(Component.WEIGHTS_FINAL.availability()) ? say("weights") : onPage("question." + key);
    }

    private String label(String field) {
        return DeclarationFields.ofBase(field)
                .map(base -> onPage(
                        switch (base.part()) {
                            case "base" -> "base";
                            case "relation" -> "relation";
                            default -> "baseLicence";
                        },
                        Integer.toString(base.number() + 1)))
                .orElseGet(() -> language.capital(wording.attribute(field)));
    }

    private Row row(String field, String label) {
        return row(field, label, hint(field), "");
    }

    /** How to write an answer that cannot be chosen from a list; empty for none. */
    private String hint(String field) {
        Attribute attribute = Case.attribute(field);
        if (attribute == null || DeclarationFields.isChoice(field)) {
            return "";
        }
        FormField input = ValueCodecs.of(attribute).formField();
        String hint = input.hasHint() ? onPage("hint." + input.name()) : "";
        return Stream.of(
                        hint,
                        DeclarationFields.choices(field).values().stream()
                                .map(words::get)
                                .collect(Collectors.joining(", ")))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(language.typeset(": ")));
    }

    private Row row(String field, String label, String hint, String answer) {
        List<List<Span>> name = Stream.of(Span.strong(label), Span.of(hint), Span.of(field))
                .filter(span -> !span.text().isEmpty())
                .map(List::of)
                .toList();
        Span filled = DeclarationFields.isChoice(field)
                ? Span.choice(Stream.concat(
                                Stream.of(nothing(language)),
                                DeclarationFields.choices(field).values().stream()
                                        .map(words::get))
                        .toList())
                : Span.of(answer);
        return new Row(List.of(name, List.of(List.of(filled))));
    }

    private void signature() {
        blocks.add(new Heading(1, say("signature")));
        blocks.add(new Table(
                say("signature"),
                List.of(new Column(say("field"), 55), new Column(say("answer"), 45)),
                Stream.of("bidder", "day", "signatory", "signed")
                        .map(one -> Row.of(say(one), ""))
                        .toList()));
    }

    private String say(String phrase, String... filling) {
        return words.phrase("form." + phrase, filling);
    }

    private String onPage(String key, String... filling) {
        return language.typeset(ofPage.say(PAGE + "." + key, filling));
    }
}
