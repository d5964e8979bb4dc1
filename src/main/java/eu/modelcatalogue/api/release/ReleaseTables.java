package eu.modelcatalogue.api.release;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a data release that no list of the API has: for programs, so that headings are names. */
final class ReleaseTables {

    private ReleaseTables() {}

    /** One row for each model and current version of a profile. */
    static Sheet verdicts(Edition edition) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AiModel model : edition.models()) {
            Map<String, Judgement> judgements = edition.judgements(model.id());
            edition.currentProfiles()
                    .values()
                    .forEach(profile -> rows.add(row(
                            model.id(),
                            profile.id(),
                            (long) profile.version(),
                            Objects.requireNonNull(judgements.get(profile.key()), profile.key())
                                    .verdict()
                                    .word(),
                            edition.isProvisional(model.id(), profile))));
        }
        return sheet("verdicts", rows, "model", "profile", "version", "verdict", "provisional");
    }

    /** One row for each fact: what the catalogue says, and why. */
    static Sheet facts(Edition edition) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        new TreeMap<>(edition.facts())
                .forEach((subject, facts) -> facts.all()
                        .forEach(fact -> rows.add(row(
                                word(subject),
                                subject.id(),
                                fact.attribute(),
                                fact.value(),
                                fact.basis().word(),
                                fact.reported()))));
        return sheet("facts", rows, "subjectKind", "subject", "attribute", "value", "basis", "reported");
    }

    /** One row for each claim: who says what, where, since when, and whether the fact rests on it. */
    static Sheet claims(Edition edition, EditionContent content) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        content.claims().stream()
                .sorted(Comparator.comparing(Claim::subject)
                        .thenComparing(Claim::attribute)
                        .thenComparing(Claim::source)
                        .thenComparing(Claim::asOf)
                        .thenComparing(Claim::value)
                        .thenComparing(Claim::locator))
                .forEach(claim -> rows.add(row(
                        word(claim.subject()),
                        claim.subject().id(),
                        claim.attribute(),
                        claim.value(),
                        claim.source(),
                        claim.via(),
                        claim.locator(),
                        claim.section(),
                        claim.asOf().toString(),
                        day(claim.readOn()),
                        day(claim.verifiedOn()),
                        claim.verification().word(),
                        claim.reason(),
                        carries(edition, claim))));
        return sheet(
                "claims",
                rows,
                "subjectKind",
                "subject",
                "attribute",
                "value",
                "source",
                "via",
                "locator",
                "section",
                "asOf",
                "readOn",
                "verifiedOn",
                "verification",
                "reason",
                "adopted");
    }

    private static boolean carries(Edition edition, Claim claim) {
        Fact fact = edition.facts(claim.subject()).get(claim.attribute());
        return fact.evidence().contains(claim);
    }

    private static String word(Subject subject) {
        return subject.kind().word();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static Sheet sheet(String name, List<List<@Nullable Object>> rows, String... columns) {
        return new Sheet(
                name,
                Stream.of(columns)
                        .map(column -> new Column(column, column, Column.Kind.TEXT))
                        .toList(),
                rows);
    }
}
