package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.schema.CitationView;
import eu.modelcatalogue.api.schema.TextLengths;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Change;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Reasons;
import eu.modelcatalogue.text.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The assessment of a model by a profile, rule by rule, with the reasons in one language. */
@Schema(name = "Assessment", description = "The verdict of a profile on a model, rule by rule.")
public record AssessmentView(
        @Schema(description = "Id of the model.", examples = "llama-4-maverick")
        String model,

        @Schema(description = "Id of the profile.", examples = "letter-2025")
        String profile,

        @Schema(description = "Its version; 0 for an inline profile.", examples = "1")
        int version,

        @Schema(description = "Its title.", examples = "The open letter’s four freedoms", maxLength = TextLengths.PROSE)
        String title,

        @Schema(description = "Language of the words.", ref = "Language")
        String language,

        @Schema(description = "Over the required rules: not met if one is not, else unknown if one is, else met.")
        Verdict verdict,

        @Schema(
                description =
                        "Whether a fact that the verdict needs rests only on claims that were not verified against a source.",
                examples = "false")
        boolean provisional,

        @Schema(
                description = "The verdict in a paragraph.",
                examples = "GPT-5 does not meet …",
                maxLength = TextLengths.PROSE)
        String summary,

        @Schema(description = "Oldest day of the evidence of required rules.", nullable = true) @Nullable
        LocalDate oldestClaim,

        @Schema(
                description = "Its age in whole days when the edition was published.",
                examples = "599",
                nullable = true)
        @Nullable
        Long oldestClaimDays,

        @Schema(description = "Verdict of each group.") List<GroupAssessment> groups,

        @Schema(description = "Every rule, in the order of the profile.")
        List<RuleAssessment> rules,

        @Schema(
                description =
                        "The smallest change after which every required rule is met; empty where it is met, or where none would do.")
        List<ChangeNeeded> toMeet,

        @Schema(description = "What must be known before it is relied on.", examples = "[\"Not legal advice.\"]")
        List<String> caveats,

        @Schema(description = "The text it comes from; null for an inline profile.", nullable = true) @Nullable
        CitationView source) {

    /** The verdict of a group. */
    @Schema(description = "A group.")
    public record GroupAssessment(
            @Schema(description = "Its name.", examples = "use")
            String id,

            @Schema(description = "What it is called.", examples = "Use")
            String title,

            @Schema(description = "The verdict; null for a group of recommended rules alone.", nullable = true)
            @Nullable
            Verdict verdict) {}

    /** A change to a fact that would change the verdict. */
    @Schema(name = "Change", description = "What would have to be otherwise.")
    public record ChangeNeeded(
            @Schema(description = "Which attribute.", examples = "components.trainingCode.availability")
            String attribute,

            @Schema(description = "Its value; unknown where it would have to be established.", examples = "notReleased")
            String current,

            @Schema(description = "Any of these would do.", examples = "[\"released\"]")
            List<String> needed) {

        static List<ChangeNeeded> all(Collection<Change> changes) {
            return changes.stream()
                    .map(change -> new ChangeNeeded(
                            change.attribute(),
                            change.current(),
                            change.needed().written()))
                    .toList();
        }
    }

    /**
     * An assessment with its reasons.
     *
     * @param name of the model, for the summary
     */
    public static AssessmentView of(Edition edition, String id, String name, Assessment assessment, Language language) {
        Wording wording = new Wording(edition, language);
        Profile profile = assessment.profile();
        Map<String, Verdict> groups = assessment.judgement().groups();
        return new AssessmentView(
                id,
                profile.id(),
                profile.version(),
                language.text(profile.title()),
                language.word(),
                assessment.judgement().verdict(),
                assessment.provisional(),
                new Reasons(wording).summary(name, assessment),
                assessment.oldestClaim(),
                age(edition, assessment.oldestClaim()),
                profile.groups().stream()
                        .map(group ->
                                new GroupAssessment(group.id(), language.text(group.title()), groups.get(group.id())))
                        .toList(),
                assessment.rules().stream()
                        .map(rule -> RuleAssessment.of(edition, wording, rule, language))
                        .toList(),
                ChangeNeeded.all(assessment.toMeet()),
                profile.caveats().stream().map(language::text).toList(),
                CitationView.orNull(profile.source(), language));
    }

    /** The age in whole days when the edition was published, so that it is always the same for one edition; 0 for newer declarations. */
    static @Nullable Long age(Edition edition, @Nullable LocalDate oldest) {
        return oldest == null
                ? null
                : Math.max(
                        0,
                        ChronoUnit.DAYS.between(
                                oldest, LocalDate.ofInstant(edition.header().publishedAt(), ZoneOffset.UTC)));
    }
}
