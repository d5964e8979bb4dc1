package eu.modelcatalogue.api.criteria;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.MultilingualCitation;
import eu.modelcatalogue.api.schema.MultilingualText;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.syntax.ConditionJson;
import eu.modelcatalogue.text.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complete profile: every rule, in words and as data. */
@Schema(name = "Profile", description = "A profile whole.")
public record ProfileDetail(
        EditionStamp edition,

        @Schema(description = "Its id.", examples = "letter-2025")
        String id,

        @Schema(description = "1 and upwards; a released version never changes.", examples = "1")
        int version,

        MultilingualText title,
        MultilingualText purpose,

        @Schema(description = "Parts that have a verdict of their own.")
        List<ProfileSummary.Group> groups,

        @Schema(description = "What is asked for.") List<RuleAsked> rules,
        @Schema(description = "Since when it stands.") LocalDate releasedOn,

        @Schema(description = "Path of this version.", examples = "/v1/profiles/letter-2025/versions/1")
        String self,

        @Schema(description = "What must be known before it is relied on.")
        List<MultilingualText> caveats,

        @Schema(description = "What this version does otherwise than the one before; empty for a first version.")
        List<MultilingualText> changes,

        MultilingualCitation source,

        @Schema(description = "All versions, the newest first.")
        List<Version> versions,

        @Schema(description = "Searches by its verdicts.") Links links) {

    /** A rule of a profile. */
    @Schema(name = "Rule", description = "One thing that a profile asks for.")
    public record RuleAsked(
            @Schema(description = "Its name, unique in the profile.", examples = "LTR-USE-4")
            String id,

            @Schema(description = "The group it belongs to.", examples = "use")
            String group,

            @Schema(
                    description = "Whether the verdict depends on it; a recommended rule never changes one.",
                    examples = "true")
            boolean required,

            MultilingualText statement,
            MultilingualText predicate,
            @Schema(ref = "Condition") JsonNode condition,
            MultilingualCitation source) {}

    /** A version of a profile. */
    @Schema(name = "ProfileVersion", description = "A version.")
    public record Version(
            @Schema(description = "Its number.", examples = "1")
            int version,

            @Schema(description = "Since when.") LocalDate releasedOn,

            @Schema(description = "Its path.", examples = "/v1/profiles/letter-2025/versions/1")
            String self,

            @Schema(description = "What it does otherwise than the one before it.")
            List<MultilingualText> changes) {}

    /** Links to searches by the verdicts of a profile. */
    @Schema(name = "ProfileLinks", description = "Searches by the verdicts of a profile.")
    public record Links(
            @Schema(description = "Path of the models that meet it.", examples = "/v1/models?meets=letter-2025")
            String meets,

            @Schema(description = "Path of the models that fail it.", examples = "/v1/models?fails=letter-2025")
            String fails,

            @Schema(
                    description = "Path of the models of which it is not known.",
                    examples = "/v1/models?undetermined=letter-2025")
            String undetermined,

            @Schema(
                    description = "Path of the text for a specification.",
                    examples = "/v1/profiles/letter-2025@1/clauses")
            String clauses) {}

    public static ProfileDetail of(Edition edition, Profile profile) {
        String by = "=" + Paths.encode(profile.id());
        return new ProfileDetail(
                EditionStamp.of(edition),
                profile.id(),
                profile.version(),
                MultilingualText.of(profile.title()),
                MultilingualText.of(profile.purpose()),
                ProfileSummary.Group.of(profile),
                profile.rules().stream().map(rule -> rule(edition, rule)).toList(),
                profile.releasedOn(),
                Paths.profile(profile.id(), profile.version()),
                MultilingualText.all(profile.caveats()),
                MultilingualText.all(profile.changes()),
                MultilingualCitation.of(released(profile.source())),
                edition.profiles().values().stream()
                        .filter(one -> one.id().equals(profile.id()))
                        .sorted(Comparator.comparingInt(Profile::version).reversed())
                        .map(one -> new Version(
                                one.version(),
                                one.releasedOn(),
                                Paths.profile(one.id(), one.version()),
                                MultilingualText.all(one.changes())))
                        .toList(),
                new Links(
                        "/v1/models?meets" + by,
                        "/v1/models?fails" + by,
                        "/v1/models?undetermined" + by,
                        Paths.clauses(profile.key())));
    }

    private static RuleAsked rule(Edition edition, Rule rule) {
        return new RuleAsked(
                rule.id(),
                rule.group(),
                rule.required(),
                MultilingualText.of(rule.statement()),
                MultilingualText.of(Wording.inAll(edition, rule.condition())),
                ConditionJson.write(rule.condition()),
                MultilingualCitation.of(released(rule.source())));
    }

    /** The source of a released profile or of one of its rules, which the schema of the seeds requires. */
    private static Citation released(@Nullable Citation source) {
        return Objects.requireNonNull(source);
    }
}
