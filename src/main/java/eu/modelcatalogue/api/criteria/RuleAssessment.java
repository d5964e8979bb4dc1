package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.schema.CitationView;
import eu.modelcatalogue.api.schema.ClaimView;
import eu.modelcatalogue.api.schema.TextLengths;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Reasons;
import eu.modelcatalogue.text.Wording;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The verdict of one rule, with its reasons. */
@Schema(description = "The verdict of one rule, with its reasons.")
public record RuleAssessment(
        @Schema(description = "Id of the rule.", examples = "LTR-USE-4")
        String id,

        @Schema(description = "Its group.", examples = "use")
        String group,

        @Schema(description = "Whether the verdict of the profile depends on it.", examples = "true")
        boolean required,

        @Schema(description = "The verdict.") Verdict verdict,

        @Schema(
                description = "Whether it rests only on claims that were not verified against a source.",
                examples = "false")
        boolean provisional,

        @Schema(
                description = "What is asked for.",
                examples = "Parties established in the EU are not excluded.",
                maxLength = TextLengths.PROSE)
        String statement,

        @Schema(
                description =
                        "Rule, verdict, deciding facts with their sources, and what would change it, as a sentence.",
                examples = "LTR-USE-4 …",
                maxLength = TextLengths.PROSE)
        String reason,

        @Schema(description = "Oldest day of the evidence.", nullable = true) @Nullable
        LocalDate oldestClaim,

        @Schema(
                description = "Its age in whole days when the edition was published.",
                examples = "599",
                nullable = true)
        @Nullable
        Long oldestClaimDays,

        @Schema(description = "The text it comes from; null in an inline profile that does not say.", nullable = true)
        @Nullable
        CitationView source,

        @Schema(description = "What has to be said of this model beside the verdict; it changes nothing.")
        List<String> notes,

        @Schema(description = "Every fact it looked at.") List<FactUsed> facts,

        @Schema(description = "The smallest change after which it is met.")
        List<AssessmentView.ChangeNeeded> toMeet) {

    /** A fact that a rule used. */
    @Schema(name = "UsedFact", description = "A fact that a rule looked at, named as the rule sees it.")
    public record FactUsed(
            @Schema(
                    description = "Its name; facts of a licence stand below the attribute that names it.",
                    examples = "components.weightsFinal.licence.commercialUse")
            String attribute,

            @Schema(description = "The adopted value, or unknown.", examples = "true")
            String value,

            @Schema(description = "Why it has this value.") Basis basis,

            @Schema(
                    description =
                            "Whether the developer's own text is required but has not been opened: others report what it says, and verdicts that rest on it are provisional.",
                    examples = "false")
            boolean reported,

            @Schema(description = "Claims that say the same, the deciding one first.")
            List<ClaimView> evidence,

            @Schema(description = "Claims that say otherwise.")
            List<ClaimView> dissent,

            @Schema(description = "Whose fact it is.") SubjectNamed subject) {

        static FactUsed of(UsedFact used) {
            Fact fact = used.fact();
            return new FactUsed(
                    used.attribute(),
                    fact.value(),
                    fact.basis(),
                    fact.reported(),
                    ClaimView.all(fact.evidence()),
                    ClaimView.all(fact.dissent()),
                    new SubjectNamed(used.subject().kind(), used.subject().id()));
        }
    }

    /** The subject of the fact. */
    @Schema(name = "Subject", description = "Whose fact it is.")
    public record SubjectNamed(
            @Schema(description = "Model, developer or licence.")
            SubjectKind kind,

            @Schema(description = "Its id.", examples = "Apache-2.0")
            String id) {}

    static RuleAssessment of(Edition edition, Wording wording, Assessment.OfRule rule, Language language) {
        return new RuleAssessment(
                rule.rule().id(),
                rule.rule().group(),
                rule.rule().required(),
                rule.verdict(),
                rule.provisional(),
                language.text(rule.rule().statement()),
                new Reasons(wording).reason(rule),
                rule.oldestClaim(),
                AssessmentView.age(edition, rule.oldestClaim()),
                CitationView.orNull(rule.rule().source(), language),
                rule.notes().stream().map(language::text).toList(),
                rule.facts().stream().map(FactUsed::of).toList(),
                AssessmentView.ChangeNeeded.all(rule.toMeet()));
    }
}
