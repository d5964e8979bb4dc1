package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.notation.SpdxList;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Claim;
import eu.modelcatalogue.openness.Fact;
import eu.modelcatalogue.openness.SubjectKind;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
 * The catalogue's own claims against the study: where they lead to another verdict, {@code docs/worked-verdicts.md} names the better source. Held
 * current here; {@code -Ddocs.write=true} writes it anew.
 */
class OwnVerdictsTest {

    private static final Path REPORT = Path.of("docs/worked-verdicts.md");

    private static final Study STUDY = new Study();
    private static final Edition EDITION = Edition.of(
            new EditionHeader(1, "sha256:", Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0)),
            SeedReader.read(SeedFiles.in(Path.of("seeds"))),
            SpdxList::expression);

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
        int sameRules = 0;
        for (Map.Entry<String, ?> entry : Study.worked().entrySet()) {
            AiModel model = EDITION.model(entry.getKey()).orElseThrow();
            Case ours = EDITION.judged(model);
            Case theirs = STUDY.model(entry.getKey());
            Set<String> ofModel = new LinkedHashSet<>();
            for (String id : Study.worked().get(entry.getKey()).keySet()) {
                Profile profile = STUDY.profile(Profile.key(id, 1));
                Judgement own = profile.judge(ours);
                Judgement study = profile.judge(theirs);
                cells++;
                same += own.verdict() == study.verdict() ? 1 : 0;
                List<Rule> differing = profile.rules().stream()
                        .filter(rule -> rule.required()
                                && own.rules().get(rule.id()) != study.rules().get(rule.id()))
                        .toList();
                sameRules += differing.isEmpty() ? 1 : 0;
                String verdict = own.verdict() == study.verdict()
                        ? own.verdict().word()
                        : "**" + study.verdict().word() + " → " + own.verdict().word() + "**";
                for (Rule rule : differing) {
                    ofModel.add("| `%s` %s | `%s` %s → %s | %s |"
                            .formatted(
                                    id,
                                    verdict,
                                    rule.id(),
                                    study.rules().get(rule.id()).word(),
                                    own.rules().get(rule.id()).word(),
                                    because(rule, ours.under(profile), theirs.under(profile))));
                }
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
        return HEAD.formatted(cells, same, sameRules) + String.join("\n", lines) + "\n";
    }

    private static final String HEAD = """
            # The catalogue's verdicts beside the study's

            The criteria study of 25 November 2026 worked out %d verdicts (32 models, 8 profiles). Judged from the study's own facts the engine agrees with every one of them, with the
            same failing and unknown rules: `WorkedVerdictsTest`. Judged from the catalogue's own claims %d of them are the same, and in %d of them every required rule agrees. The
            others are here, one line for each rule: the fact that differs, the value that the study has, the value that the catalogue adopts, and the source that is
            better because it was read. `OwnVerdictsTest` holds this page current.
            """;

    /** The facts that differ, with the source of the catalogue's. */
    private static String because(Rule rule, Case ours, Case theirs) {
        if (rule.condition() instanceof Condition.Meets meets) {
            return "follows from `" + meets.profile() + "`";
        }
        Map<String, String> study = new Reasoning(theirs)
                .facts(rule.condition())
                .collect(Collectors.toMap(
                        OwnVerdictsTest::name, used -> used.fact().value(), (one, other) -> one));
        return Stream.concat(
                        new Reasoning(ours).facts(rule.condition()),
                        // What only the study looked at, as the catalogue has it.
                        new Reasoning(theirs)
                                .facts(rule.condition())
                                .filter(used -> !used.attribute().contains("licence.")
                                        && !used.attribute().startsWith("lineage["))
                                .map(used -> ours.used(used.attribute())))
                .distinct()
                // Another licence has other facts: that it is another one is said already.
                .filter(used -> used.subject().kind() != SubjectKind.LICENCE || study.containsKey(name(used)))
                .filter(used -> !used.fact().value().equals(study.getOrDefault(name(used), Fact.UNKNOWN)))
                .map(used -> "`%s` %s, not %s (%s)"
                        .formatted(
                                name(used),
                                used.fact().value(),
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
