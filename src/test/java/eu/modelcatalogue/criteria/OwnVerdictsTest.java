package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.condition.Meets;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the catalogue's own claims with the study: if they lead to another verdict, {@code docs/worked-verdicts.md} names the better source. This
 * test keeps the file current; {@code -Ddocs.write=true} writes it again.
 */
class OwnVerdictsTest {

    private static final Path REPORT = Path.of("docs/worked-verdicts.md");

    private static final Study STUDY = new Study();
    private static final Edition EDITION = TheSeeds.edition();

    /** The newest version of every profile, by id. */
    private static final Map<String, Profile> NEWEST = EDITION.currentProfiles();

    @Test
    void every_difference_from_the_study_is_in_the_report_with_its_source() throws IOException {
        String report = report();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(REPORT, report);
        }
        assertThat(Files.readString(REPORT))
                .as("docs/worked-verdicts.md; write it anew with mvn test -Dtest=OwnVerdictsTest -Ddocs.write=true")
                .isEqualTo(report);
    }

    private static String report() {
        List<String> lines = new ArrayList<>();
        int cells = 0;
        int same = 0;
        for (String id : Study.worked().keySet()) {
            AiModel model = EDITION.model(id).orElseThrow();
            Case ours = EDITION.judged(model);
            Case theirs = STUDY.model(id);
            Set<String> ofModel = new LinkedHashSet<>();
            for (String of : Study.worked().get(id).keySet()) {
                Profile newest = NEWEST.get(of);
                Judgement study = STUDY.profile(Profile.key(of, 1)).judge(theirs);
                Judgement read = newest.judge(theirs);
                Judgement own = newest.judge(ours);
                cells++;
                same += own.verdict() == study.verdict() ? 1 : 0;
                String verdict = own.verdict() == study.verdict()
                        ? own.verdict().word()
                        : "**" + study.verdict().word() + " → " + own.verdict().word() + "**";
                newest.rules().stream().filter(Rule::required).forEach(rule -> {
                    Verdict now = own.rules().get(rule.id());
                    Verdict again = read.rules().get(rule.id());
                    // A rule that the first version did not have is compared by the facts alone.
                    Verdict then = study.rules().getOrDefault(rule.id(), again);
                    if (now != then) {
                        ofModel.add("| `%s` %s | `%s` %s → %s | %s |"
                                .formatted(
                                        newest.key(),
                                        verdict,
                                        rule.id(),
                                        then.word(),
                                        now.word(),
                                        Stream.of(
                                                        then == again ? "" : "read otherwise: " + again.word(),
                                                        now == again
                                                                ? ""
                                                                : because(
                                                                        rule, ours.under(newest), theirs.under(newest)))
                                                .filter(one -> !one.isEmpty())
                                                .collect(Collectors.joining("; "))));
                    }
                });
            }
            if (!ofModel.isEmpty()) {
                lines.add("");
                lines.add("### " + model.name() + " (`" + model.id() + "`)");
                lines.add("");
                lines.add("| profile, verdict | rule | because |");
                lines.add("|---|---|---|");
                lines.addAll(ofModel);
            }
        }
        return HEAD.formatted(cells, same) + table() + DIFFERENCES + String.join("\n", lines) + "\n";
    }

    /** The verdicts on the studied models by the newest version of every profile. */
    private static String table() {
        List<String> rows = new ArrayList<>();
        rows.add("| model | " + NEWEST.values().stream().map(Profile::key).collect(Collectors.joining(" | ")) + " |");
        rows.add("|---|" + "---|".repeat(NEWEST.size()));
        for (String id : Study.worked().keySet()) {
            Case ours = EDITION.judged(EDITION.model(id).orElseThrow());
            rows.add("| `" + id + "` | "
                    + NEWEST.values().stream()
                            .map(profile -> SIGNS.get(profile.judge(ours).verdict()))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        return String.join("\n", rows) + "\n";
    }

    private static final Map<Verdict, String> SIGNS =
            Map.of(Verdict.MET, "✓", Verdict.NOT_MET, "–", Verdict.UNKNOWN, "?");

    private static final String HEAD = """
            # The catalogue's verdicts beside the study's

            The criteria study of 25 November 2026 worked out 256 verdicts (32 models, 8 profiles). Judged from the study's own facts by the first version of each profile the engine
            agrees with every one of them, with the same failing and unknown rules: `WorkedVerdictsTest`. Here the same models are judged from the catalogue's own claims by the newest
            version of every profile: of %d cells that the study has, %d say the same. `OwnVerdictsTest` holds this page current.

            ## The newest versions (✓ met, – not met, ? not known)

            """;

    private static final String DIFFERENCES = """

            ## What differs from the study

            One line for each required rule that says something else than the study's. “Read otherwise” is what the newest version says of the study's own facts: the second edition
            decided the reading, and `changes` of the profile say how. Else a fact differs: the value that the catalogue adopts, the value that the study has, and the source
            that is better because it was read.
            """;

    /** The facts that differ, with the source in the catalogue. */
    private static String because(Rule rule, Case ours, Case theirs) {
        if (rule.condition() instanceof Meets meets) {
            return "follows from `" + meets.profile() + "`";
        }
        Map<String, String> study = rule.condition()
                .facts(theirs)
                .collect(Collectors.toMap(
                        OwnVerdictsTest::name, used -> used.fact().value(), (one, other) -> one));
        return Stream.concat(
                        rule.condition().facts(ours),
                        // Facts that only the study used, with their values in the catalogue.
                        rule.condition()
                                .facts(theirs)
                                .filter(used -> !used.attribute().contains("licence.")
                                        && !used.attribute().startsWith("lineage["))
                                .map(used -> ours.used(used.attribute())))
                .distinct()
                // Another licence has other facts, and the report already says that the licence differs.
                .filter(used -> used.subject().kind() != SubjectKind.LICENCE || study.containsKey(name(used)))
                .filter(used -> !used.fact().value().equals(study.getOrDefault(name(used), Fact.UNKNOWN)))
                .map(used -> "`%s` %s, not %s (%s)"
                        .formatted(
                                name(used),
                                used.fact().value().isEmpty()
                                        ? "none"
                                        : used.fact().value(),
                                study.getOrDefault(name(used), Fact.UNKNOWN),
                                source(used.fact())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String name(UsedFact used) {
        return used.attribute().contains("licence.")
                ? used.attribute() + " of " + used.subject().id()
                : used.attribute();
    }

    private static String source(Fact fact) {
        Optional<Claim> best = fact.evidence().stream().findFirst();
        return best.map(claim -> "[%s](%s)%s, %s%s"
                        .formatted(
                                claim.source(),
                                claim.locator(),
                                claim.section() == null
                                        ? ""
                                        : ", " + claim.section().replace("|", "/"),
                                claim.asOf(),
                                claim.reason() == null
                                        ? ""
                                        : ": " + claim.reason().replace("|", "/")))
                .orElse("no source says so");
    }
}
