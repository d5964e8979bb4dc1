package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.TextLengths;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.TechnicalSpecification;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile as text for a technical specification, in one language. */
@Schema(description = "A profile as text for a technical specification. Not legal advice.")
public record ClauseList(
        EditionStamp edition,

        @Schema(description = "Id of the profile.", examples = "letter-2025")
        String profile,

        @Schema(description = "Its version.", examples = "1")
        int version,

        @Schema(
                description = "What it is called.",
                examples = "The four freedoms of the open letter",
                maxLength = TextLengths.PROSE)
        String title,

        @Schema(description = "Language of the words.", ref = "Language")
        String language,

        @Schema(description = "What must be known before use.", examples = "[\"Not legal advice.\"]")
        List<String> notes,

        @Schema(description = "What can be asked for, in the order of the rules.")
        List<ClauseWorded> clauses,

        @Schema(description = "What has no clause, and why.")
        List<NoClause> without,

        @Schema(description = "Path of this answer.", examples = "/v1/profiles/letter-2025@1/clauses")
        String self) {

    /** A clause. */
    @Schema(name = "Clause", description = "A clause.")
    public record ClauseWorded(
            @Schema(description = "Its name.", examples = "weights-delivered")
            String id,

            @Schema(description = "What it asks for.", examples = "Weights delivered")
            String title,

            @Schema(description = "Whether it belongs to the minimum: one of its rules is required.", examples = "true")
            boolean required,

            @Schema(
                    description = "The words for the specification.",
                    examples = "The model …",
                    maxLength = TextLengths.PROSE)
            String text,

            @Schema(
                    description = "How a tenderer shows it.",
                    examples = "Text of the licence.",
                    maxLength = TextLengths.PROSE)
            String proof,

            @Schema(
                    description = "Why the law allows it.",
                    examples = "It is functional.",
                    maxLength = TextLengths.PROSE)
            String reason,

            @Schema(description = "The provisions that it rests on.")
            List<Provision> law,

            @Schema(description = "The rules that it is for, those of profiles that are asked for too.")
            List<RuleServed> rules) {}

    /** Rules without a clause. */
    @Schema(name = "NoClause", description = "Rules without a clause.")
    public record NoClause(
            @Schema(
                    description = "Name of the reason; null where none is written.",
                    examples = "origin",
                    nullable = true)
            @Nullable
            String id,

            @Schema(description = "What they ask for.", examples = "Origin and place")
            String title,

            @Schema(description = "Why there is no clause.", examples = "No clause. …", maxLength = TextLengths.PROSE)
            String reason,

            @Schema(description = "The provisions that it rests on.")
            List<Provision> law,

            @Schema(description = "The rules.") List<RuleServed> rules) {}

    /** A provision of law. */
    @Schema(name = "Provision", description = "A provision.")
    public record Provision(
            @Schema(
                    description = "Act, article, paragraph.",
                    examples = "Directive 2014/24/EU, Art. 42(2)",
                    maxLength = TextLengths.PROSE)
            String article,

            @Schema(description = "Where it can be read.", examples = "https://eur-lex.europa.eu/eli/dir/2014/24/oj")
            String url) {}

    /** A rule that a clause covers. */
    @Schema(name = "RuleServed", description = "A rule.")
    public record RuleServed(
            @Schema(description = "Id of its profile.", examples = "letter-2025")
            String profile,

            @Schema(description = "Version of its profile.", examples = "1")
            int version,

            @Schema(description = "Its name.", examples = "LTR-INSPECT-1")
            String id,

            @Schema(description = "Whether the verdict of the profile depends on it.", examples = "true")
            boolean required,

            @Schema(
                    description = "What it asks.",
                    examples = "Commercial use is allowed.",
                    maxLength = TextLengths.PROSE)
            String statement) {}

    static ClauseList of(Edition edition, TechnicalSpecification specification, Language language) {
        Profile profile = specification.profile();
        List<NoClause> without = new ArrayList<>();
        List<ClauseWorded> clauses = new ArrayList<>();
        for (TechnicalSpecification.Part part : specification.parts()) {
            Clause clause = part.clause();
            String id = clause.id();
            String title = language.text(clause.title());
            String reason = language.text(clause.reason());
            List<Provision> law = clause.law().stream()
                    .map(one -> new Provision(language.text(one.article()), one.url()))
                    .toList();
            List<RuleServed> rules = rules(part.rules(), language);
            if (clause.text() == null) {
                without.add(new NoClause(id, title, reason, law, rules));
            } else {
                String text = language.text(clause.text());
                String proof = clause.proof() == null ? "" : language.text(clause.proof());
                clauses.add(new ClauseWorded(id, title, part.required(), text, proof, reason, law, rules));
            }
        }
        if (!specification.silent().isEmpty()) {
            Words words = Words.in(language);
            String title = words.phrase("clauses.silent");
            String reason = words.phrase("clauses.silentReason");
            without.add(new NoClause(null, title, reason, List.of(), rules(specification.silent(), language)));
        }
        return new ClauseList(
                EditionStamp.of(edition),
                profile.id(),
                profile.version(),
                language.text(profile.title()),
                language.word(),
                ClausesDocument.notes(language),
                clauses,
                without,
                Paths.clauses(profile.key()));
    }

    private static List<RuleServed> rules(List<TechnicalSpecification.Asked> asked, Language language) {
        return asked.stream()
                .map(one -> new RuleServed(
                        one.profile().id(),
                        one.profile().version(),
                        one.rule().id(),
                        one.required(),
                        language.text(one.rule().statement())))
                .toList();
    }
}
