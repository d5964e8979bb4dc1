package eu.modelcatalogue.importers;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.change.FactChange;
import eu.modelcatalogue.catalogue.change.VerdictChange;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.importers.ImportReport.Head;
import eu.modelcatalogue.importers.offers.OfferImport;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.seed.HeldBack;
import eu.modelcatalogue.seed.OfferFiles;
import eu.modelcatalogue.seed.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a refresh did, as a page of Markdown for whoever reviews it.
 *
 * @param seeds as they were
 * @param sources that were opened
 * @param absent sources that have no address, or no folder where a folder is read
 * @param imports by source
 * @param offers what services offer; null where the list of offers was not read
 * @param before the catalogue as it was
 * @param after the catalogue as it is now, without what is held back
 * @param cases that wait for a curator, those from before among them
 * @param changed whether a file of the seeds changes
 */
public record RefreshReport(
        Seeds seeds,
        List<RefreshedSource> sources,
        List<String> absent,
        Map<String, ImportReport> imports,
        OfferImport.@Nullable Outcome offers,
        Edition before,
        Edition after,
        List<HeldBack> cases,
        boolean changed) {

    private static final int SHOWN_OF_A_DIGEST = 12;

    /** Sources that were refused. */
    public List<RefreshedSource> refused() {
        return sources.stream().filter(one -> one.snapshot() == null).toList();
    }

    /** Cases that were not there before. */
    public List<HeldBack> newCases() {
        List<String> old = seeds.heldBack().stream().map(HeldBack::id).toList();
        return cases.stream().filter(one -> !old.contains(one.id())).toList();
    }

    /** The page. */
    public String markdown() {
        List<AiModel> models = after.models().stream()
                .filter(model -> before.model(model.id()).isEmpty())
                .toList();
        List<FactChange> facts = FactChange.between(before, after).stream()
                .filter(change -> change.subject().kind() != SubjectKind.MODEL
                        || before.model(change.subject().id()).isPresent())
                .toList();
        List<VerdictChange> verdicts = VerdictChange.between(before, after).stream()
                .filter(change -> change.before() != change.after())
                .toList();
        List<ImportReport.Line> gone = under(Head.GONE);
        List<String> lines = new ArrayList<>();
        lines.add("# Refresh of the seeds");
        lines.add("");
        lines.add(
                "%s %d sources were read and %d refused: %d new models, %d changed facts, %d changed verdicts, %d statements gone, %d cases held back (%d of them new)."
                        .formatted(
                                changed ? "The seeds change." : "Nothing changes.",
                                sources.size() - refused().size(),
                                refused().size(),
                                models.size(),
                                facts.size(),
                                verdicts.size(),
                                gone.size(),
                                cases.size(),
                                newCases().size()));
        table(
                lines,
                "Sources",
                "source | licence | snapshot | revision | SHA-256 | entries | speak of a model | not read",
                sources.stream()
                        .filter(one -> one.snapshot() != null)
                        .map(this::source)
                        .toList());
        table(
                lines,
                "Refused",
                "source | why; nothing of it was taken",
                refused().stream()
                        .map(one -> "`%s` | %s".formatted(one.source(), cell(String.valueOf(one.refused()))))
                        .toList());
        table(
                lines,
                "Not read",
                "source | why; what it said before stays",
                absent.stream()
                        .map(source ->
                                "`%s` | It has no address, or no folder where a folder is read".formatted(source))
                        .toList());
        offers(lines, offers);
        table(
                lines,
                "Held back",
                "case | new | about | why",
                cases.stream()
                        .map(one -> "`%s` | %s | %s `%s` | %s"
                                .formatted(
                                        one.id(),
                                        newCases().contains(one) ? "yes" : "",
                                        one.kind().word(),
                                        cell(one.about()),
                                        cell(one.reason())))
                        .toList());
        if (!cases.isEmpty()) {
            lines.add("");
            lines.add(
                    "Each case is a file of `seeds/review`. `review accept ID` applies it, `review reject ID` remembers that it was rejected.");
        }
        table(
                lines,
                "New models",
                "model | name | developer | released | weights",
                models.stream()
                        .map(model -> "`%s` | %s | `%s` | %s | %s"
                                .formatted(
                                        model.id(),
                                        cell(model.name()),
                                        model.developer().id(),
                                        model.facts().value("released"),
                                        model.facts().value("components.weightsFinal.availability")))
                        .toList());
        table(
                lines,
                "Changed verdicts",
                "model | profile | before | after | rules",
                verdicts.stream()
                        .map(one -> "`%s` | `%s` | %s | %s | %s"
                                .formatted(
                                        one.model(),
                                        one.profile(),
                                        one.before().word(),
                                        one.after().word(),
                                        one.rules().entrySet().stream()
                                                .map(rule -> rule.getKey() + " " + rule.getValue())
                                                .collect(Collectors.joining(", "))))
                        .toList());
        table(
                lines,
                "Changed facts",
                "subject | attribute | before | after",
                facts.stream()
                        .map(one -> "%s `%s` | `%s` | %s | %s"
                                .formatted(
                                        one.subject().kind().word(),
                                        one.subject().id(),
                                        one.attribute(),
                                        cell(one.before()),
                                        cell(one.after())))
                        .toList());
        table(
                lines,
                "Gone",
                "about | what is no longer said; it stays, with its date",
                gone.stream()
                        .map(line -> "`%s` | %s".formatted(cell(line.subject()), cell(line.detail())))
                        .toList());
        return String.join("\n", lines) + "\n";
    }

    private static void offers(List<String> lines, OfferImport.@Nullable Outcome offers) {
        lines.add("");
        if (offers == null) {
            lines.add(
                    "The offers of services stay as they were, because `%s` was not read.".formatted(OfferImport.LIST));
            return;
        }
        Set<String> written = offers.written().keySet();
        List<String> services = offers.services().entrySet().stream()
                .filter(service -> written.contains(OfferFiles.path(service.getKey())))
                .map(service -> "`%s` | %s".formatted(service.getKey(), service.getValue()))
                .toList();
        lines.add("Services: %d, with %s. Services whose offers change: %d."
                .formatted(offers.services().size(), offers.total(), services.size()));
        table(lines, "Services whose offers change", "service | offers", services);
    }

    private List<ImportReport.Line> under(Head head) {
        return imports.values().stream()
                .flatMap(report -> report.under(head).stream())
                .toList();
    }

    private String source(RefreshedSource one) {
        Snapshot snapshot = Objects.requireNonNull(one.snapshot());
        ImportReport report = imports.get(one.source());
        String licence = seeds.content().sources().stream()
                .filter(source -> source.id().equals(one.source()))
                .map(Source::licence)
                .findFirst()
                .orElse("");
        // A list of ends has no entries of models.
        return "`%s` | %s | %s | %s | `%s` | %s | %s | %s"
                .formatted(
                        one.source(),
                        licence,
                        snapshot.asOf(),
                        cell(snapshot.revisionOr("")),
                        one.sha256().substring(0, SHOWN_OF_A_DIGEST),
                        report == null ? "" : report.entries(),
                        report == null ? "" : report.speaking(),
                        report == null ? "" : report.under(Head.REFUSED).size());
    }

    /** A table with its heading, where it has rows. */
    private static void table(List<String> lines, String heading, String columns, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("## %s (%d)".formatted(heading, rows.size()));
        lines.add("");
        lines.add("| " + columns + " |");
        lines.add("|" + "---|".repeat(columns.split("\\|", -1).length));
        rows.forEach(row -> lines.add("| " + row + " |"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
