package eu.modelcatalogue.cli;

import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.criteria.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The quality of the data as a page of Markdown: {@code docs/quality.md} is one, and a test holds it current. */
public final class QualityReport {

    private QualityReport() {}

    public static String write(Quality quality) {
        List<String> lines = new ArrayList<>();
        lines.add("# Quality of the data");
        lines.add("");
        lines.add(
                "%d models of %d organisations; %d of them have open weights, and %d are those that buyers ask for first ([procurement-models.md](procurement-models.md)). Written by `java -jar … report` from the seeds; the same as JSON at `/v1/statistics/quality`. A test holds this page current."
                        .formatted(
                                quality.models(),
                                quality.organisations(),
                                quality.openWeights(),
                                quality.askedFirst()));
        lines.add("");
        lines.add(
                "How often a fact is wrong: [rereading.md](../seeds/rereading.md). What of the models on offer is known: [on-offer.md](on-offer.md).");
        lines.add("");
        lines.add("## Coverage by attribute");
        lines.add("");
        lines.add(
                "| attribute | known, open weights | of open weights | known, asked for first | of these | known | of all | rests on our own reading alone | disputed |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        quality.coverage()
                .forEach(one -> lines.add("| `%s` | %d | %s | %d | %s | %d | %s | %d | %d |"
                        .formatted(
                                one.attribute(),
                                one.knownOfOpenWeights(),
                                share(one.knownOfOpenWeights(), quality.openWeights()),
                                one.knownOfAskedFirst(),
                                share(one.knownOfAskedFirst(), quality.askedFirst()),
                                one.known(),
                                share(one.known(), quality.models()),
                                one.unverified(),
                                one.disputed())));
        lines.add("");
        lines.add("## Age of claims by source");
        lines.add("");
        lines.add("| source | claims that speak | oldest | newest |");
        lines.add("|---|---|---|---|");
        quality.ages()
                .forEach(one -> lines.add(
                        "| `%s` | %d | %s | %s |".formatted(one.source(), one.claims(), one.oldest(), one.newest())));
        lines.add("");
        lines.add("## Conflicts by pair of sources");
        lines.add("");
        lines.add("| believed | says otherwise | facts | attributes |");
        lines.add("|---|---|---|---|");
        quality.conflicts()
                .forEach(one -> lines.add("| %s | `%s` | %d | %s |"
                        .formatted(
                                one.adopted().isEmpty() ? "nobody" : "`" + one.adopted() + "`",
                                one.dissenting(),
                                one.facts(),
                                one.attributes().entrySet().stream()
                                        .map(entry -> "`%s` %d".formatted(entry.getKey(), entry.getValue()))
                                        .collect(Collectors.joining(", ")))));
        lines.add("");
        lines.add("## Agreement with OSI's list and with the classes of the Model Openness Tool");
        lines.add("");
        lines.add(
                "OSI's list is held against our verdict by `osaid-1.0`, MOT's class against the best class of `mof-1.0` that is met.");
        lines.add("");
        for (String authority : List.of("osi", "mot")) {
            lines.add("- `%s`: %s".formatted(authority, counts(quality, authority)));
        }
        lines.add("");
        lines.add(
                "Not the same, or undecided. The difference of the methods: what a record of MOT leaves out counts as missing there, and is unknown here; so MOT's class 0 is often undecided here, and no claim of a class is taken over. The last column names the rules of the next better class that are not met, or unknown for want of a source. Where the results differ though both are decided, [disagreements.md](disagreements.md) says whose error it is.");
        lines.add("");
        lines.add("| authority | model | theirs | ours | ours is no better because of |");
        lines.add("|---|---|---|---|---|");
        quality.agreements().stream()
                .filter(one -> one.agrees() != Verdict.MET)
                .forEach(one -> lines.add("| `%s` | `%s` | %s | %s%s | %s |"
                        .formatted(
                                one.authority(),
                                one.model(),
                                one.theirs(),
                                one.ours(),
                                one.agrees() == Verdict.UNKNOWN ? " (undecided)" : "",
                                String.join(", ", one.because()))));
        lines.add("");
        lines.add("## Scores of the European Open Source AI Index by our verdict");
        lines.add("");
        lines.add("| `osaid-1.0` | models with a score of 12 | lowest | mean | highest |");
        lines.add("|---|---|---|---|---|");
        quality.scores()
                .forEach(one -> lines.add("| %s | %d | %s | %s | %s |"
                        .formatted(one.verdict().word(), one.models(), one.lowest(), one.mean(), one.highest())));
        lines.add("");
        lines.add("## Licences in use that have not been read");
        lines.add("");
        lines.add(
                quality.unreadLicences().isEmpty()
                        ? "None."
                        : quality.unreadLicences().stream()
                                .map(id -> "`" + id + "`")
                                .collect(Collectors.joining(", ")));
        lines.add("");
        lines.add("## Doubtful matches");
        lines.add("");
        lines.add(
                "Entries of sources that resemble a model here and were not taken for it: a curator decides in `seeds/aliases`. Nothing of them speaks until then.");
        lines.add("");
        lines.add("| source | entry | may be | why it is doubtful |");
        lines.add("|---|---|---|---|");
        quality.reviews()
                .forEach(review -> review.doubtful()
                        .forEach(doubt -> lines.add("| `%s` | %s | %s | %s |"
                                .formatted(
                                        review.source(),
                                        doubt.entry(),
                                        doubt.candidates().stream()
                                                .map(id -> "`" + id + "`")
                                                .collect(Collectors.joining(", ")),
                                        doubt.reason()))));
        lines.add("");
        lines.add("## Held back");
        lines.add("");
        lines.add(
                "Changes that `refresh` must not decide ([ADR 41](adr/0041-refresh.md)): each is a file of `seeds/review`. Nothing of them speaks until a curator accepts it.");
        lines.add("");
        lines.add("| case | source | about | why |");
        lines.add("|---|---|---|---|");
        quality.reviews()
                .forEach(review -> review.waiting()
                        .forEach(one -> lines.add("| `%s` | `%s` | %s `%s` | %s |"
                                .formatted(one.id(), review.source(), one.kind(), one.about(), one.reason()))));
        return String.join("\n", lines) + "\n";
    }

    private static String counts(Quality quality, String authority) {
        return List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN).stream()
                .map(agrees -> "%s %d"
                        .formatted(
                                switch (agrees) {
                                    case MET -> "the same";
                                    case NOT_MET -> "not the same";
                                    case UNKNOWN -> "undecided";
                                },
                                quality.agreements().stream()
                                        .filter(one -> one.authority().equals(authority) && one.agrees() == agrees)
                                        .count()))
                .collect(Collectors.joining(", "));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / whole);
    }
}
