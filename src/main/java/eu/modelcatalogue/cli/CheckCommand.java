package eu.modelcatalogue.cli;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.change.FactChange;
import eu.modelcatalogue.catalogue.change.VerdictChange;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.cli.start.SeedsOnDisk;
import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.PreparedSeeds;
import eu.modelcatalogue.syntax.SpdxList;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the seeds, and says what a publication would change. */
@Command(
        name = "check",
        description = "Reads the seeds, names every fault, and prints what changes against the last edition.")
class CheckCommand implements Callable<Integer> {

    @ConfigProperty(name = "catalogue.ledger", defaultValue = "external")
    String kind;

    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    @Inject
    Ledger ledger;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        PreparedSeeds read = SeedsOnDisk.in(seeds).read();
        EditionContent content = read.content();
        Start.current().awaitDatabase();
        Optional<Edition> last = ledger.telling(() -> last(read.judged()));
        Edition proposed = edition(proposed(read.digest()), content, read.judged(), last.orElse(null));
        List<FactChange> changes = FactChange.between(last.orElse(null), proposed);
        List<String> edited = last.map(before -> edited(before, proposed)).orElse(List.of());
        if (!edited.isEmpty()) {
            out.println(
                    "Released versions of profiles are never edited, and these say something else than in edition %d, or are gone: %s"
                            .formatted(last.orElseThrow().header().number(), edited));
            return CommandLine.ExitCode.SOFTWARE;
        }
        changes.forEach(out::println);
        List<VerdictChange> verdicts =
                last.map(before -> VerdictChange.between(before, proposed)).orElse(List.of());
        verdicts.forEach(out::println);
        proposed.profiles().keySet().stream()
                .filter(profile -> last.filter(before -> before.profiles().containsKey(profile))
                        .isEmpty())
                .forEach(profile -> out.println(counts(proposed, profile)));
        out.printf(
                "No faults: %d models, %d organisations, %d licences, %d claims. %s%n",
                content.models().size(),
                content.organisations().size(),
                content.licences().size(),
                content.claims().size(),
                last.map(edition -> "%d facts and %d verdicts change against edition %d."
                                .formatted(
                                        changes.size(),
                                        verdicts.stream()
                                                .filter(one -> one.before() != one.after())
                                                .count(),
                                        edition.header().number()))
                        .orElse("No edition yet to compare with."));
        return CommandLine.ExitCode.OK;
    }

    /** The seeds as an unpublished edition. */
    static Edition proposed(PreparedSeeds seeds) {
        return edition(proposed(seeds.digest()), seeds.content(), seeds.judged(), null);
    }

    private static EditionHeader proposed(String digest) {
        return new EditionHeader(1, digest, Instant.EPOCH, "proposed", new EditionHeader.Changes(0, 0, 0, 0));
    }

    /** An edition without search by words. */
    private static Edition edition(
            EditionHeader header, EditionContent content, JudgedModels before, @Nullable Edition other) {
        return new Edition(header, content, SpdxList::expression, before, other, LastChanged.UNKNOWN, Finder.NONE);
    }

    private static List<String> edited(Edition before, Edition proposed) {
        return before.profiles().entrySet().stream()
                .filter(old -> !old.getValue().equals(proposed.profiles().get(old.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a profile says that the last edition did not have. */
    private static String counts(Edition edition, String profile) {
        Map<Verdict, Long> counts = edition.models().stream()
                .map(model -> edition.judgements(model.id()).get(profile))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Judgement::verdict, Collectors.counting()));
        return "profile %s is new: %s"
                .formatted(
                        profile,
                        Stream.of(Verdict.values())
                                .map(verdict -> verdict.word() + " " + counts.getOrDefault(verdict, 0L))
                                .collect(Collectors.joining(", ")));
    }

    private Optional<Edition> last(JudgedModels before) {
        if (kind.equals("none") || !ledger.schemaIsCurrent()) {
            return Optional.empty();
        }
        return ledger.newest().map(header -> edition(header, ledger.content(header.number()), before, null));
    }
}
