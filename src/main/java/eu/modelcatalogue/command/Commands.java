package eu.modelcatalogue.command;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.change.FactChange;
import eu.modelcatalogue.catalogue.change.VerdictChange;
import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.ledger.content.PreparedSeeds;
import eu.modelcatalogue.notation.SpdxList;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What can be said on the command line. Exit codes: 0 done, 1 faults in the seeds or refused, 2 not understood. */
public class Commands implements QuarkusApplication {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int NOT_UNDERSTOOD = 2;

    /** Facts that are drawn to be read again: two wrong among a hundred leave at most 7 % wrong among all, with 95 % confidence. */
    private static final int SAMPLE = 100;

    private static final EditionHeader.Changes NO_CHANGES = new EditionHeader.Changes(0, 0, 0, 0);

    private static final String USAGE = """
            Usage: java -jar quarkus-run.jar [command]
              serve                      starts the service (also without a command)
              ready                      exit code 0 where a service on this machine is ready, 1 where not
              check                      reads the seeds, names every fault, prints what changes against the last edition
              report                     prints how good the data of the seeds are, as Markdown
              report sample              prints 100 facts to read again, each with its citation; the digest of the seeds draws them
              import SOURCE --from PATH_OR_URL [--add] [--dry-run]
                                         brings what an outside source says into the seeds; --add takes in what resembles nothing there
              publish [--again DIGEST]   publishes the seeds as a new edition; --again names a superseded one to put back""";

    @ConfigProperty(name = "catalogue.ledger", defaultValue = "external")
    String kind;

    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    @ConfigProperty(name = "catalogue.data-dir", defaultValue = "data")
    Path data;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private final Ledger ledger;
    private final Shelf shelf;

    /** Results go to standard output, whatever the log is set to. */
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    Commands(Ledger ledger, Shelf shelf) {
        this.ledger = ledger;
        this.shelf = shelf;
    }

    @Override
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || words.equals(List.of("serve"))) {
            return serve();
        }
        if (words.equals(List.of(Rehearsal.COMMAND))) {
            return Rehearsal.ask(port) ? DONE : REFUSED;
        }
        if (words.equals(List.of("check"))) {
            return check();
        }
        if (words.equals(List.of("report"))) {
            return report();
        }
        if (words.equals(List.of("report", "sample"))) {
            return sample();
        }
        if (!words.isEmpty() && words.get(0).equals("import")) {
            return new ImportCommand(seeds, data.resolve("imports"), out).run(words.subList(1, words.size()));
        }
        if (words.equals(List.of("publish"))) {
            return publish(null);
        }
        if (words.size() == 3 && words.subList(0, 2).equals(List.of("publish", "--again"))) {
            return publish(words.get(2));
        }
        out.println(USAGE);
        return NOT_UNDERSTOOD;
    }

    private int serve() {
        shelf.editions().ifPresent(editions -> {
            EditionHeader edition = editions.current().header();
            Log.infof(
                    "Listening on http://localhost:%d with %d models of edition %d (%s); documentation at http://localhost:%d/docs",
                    port,
                    editions.current().models().size(),
                    edition.number(),
                    edition.digest().substring(0, 19),
                    port);
        });
        Quarkus.waitForExit();
        return DONE;
    }

    private int check() {
        try {
            SeedFiles files = SeedFiles.in(seeds);
            Content content =
                    Installation.seeds(files, SeedReader.fingerprint(files)).content();
            Start.current().awaitDatabase();
            Edition proposed = edition(new EditionHeader(1, "sha256:", Instant.EPOCH, "check", NO_CHANGES), content);
            Optional<Edition> last = last();
            List<FactChange> changes = FactChange.between(last.orElse(null), proposed);
            List<String> edited = last.map(before -> edited(before, proposed)).orElse(List.of());
            if (!edited.isEmpty()) {
                out.println(
                        "Released versions of profiles are never edited, and these say something else than in edition %d, or are gone: %s"
                                .formatted(last.orElseThrow().header().number(), edited));
                return REFUSED;
            }
            changes.forEach(change -> out.println(change));
            List<VerdictChange> verdicts =
                    last.map(before -> VerdictChange.between(before, proposed)).orElse(List.of());
            verdicts.forEach(change -> out.println(change));
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
            return DONE;
        } catch (SeedFaults | IllegalArgumentException e) {
            out.println(e.getMessage());
            return REFUSED;
        }
    }

    private static List<String> edited(Edition before, Edition proposed) {
        return before.profiles().entrySet().stream()
                .filter(old -> !old.getValue().equals(proposed.profiles().get(old.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private int report() {
        try {
            Content content = SeedReader.read(SeedFiles.in(seeds));
            out.print(QualityReport.write(Quality.of(
                    edition(new EditionHeader(1, "sha256:", Instant.EPOCH, "report", NO_CHANGES), content))));
            return DONE;
        } catch (SeedFaults | IllegalArgumentException e) {
            out.println(e.getMessage());
            return REFUSED;
        }
    }

    private int sample() {
        try {
            SeedFiles files = SeedFiles.in(seeds);
            PreparedSeeds read = Installation.seeds(files, SeedReader.fingerprint(files));
            Edition edition =
                    edition(new EditionHeader(1, read.digest(), Instant.EPOCH, "sample", NO_CHANGES), read.content());
            out.print(FactSample.write(read.digest(), FactSample.draw(edition, read.digest(), SAMPLE)));
            return DONE;
        } catch (SeedFaults | IllegalArgumentException e) {
            out.println(e.getMessage());
            return REFUSED;
        }
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

    private Optional<Edition> last() {
        if (kind.equals("none") || !ledger.schemaIsCurrent()) {
            return Optional.empty();
        }
        return ledger.newest().map(header -> edition(header, ledger.content(header.number())));
    }

    private static Edition edition(EditionHeader header, Content content) {
        return Edition.of(header, content, SpdxList::expression);
    }

    private int publish(@Nullable String again) {
        try {
            SeedFiles files = SeedFiles.in(seeds);
            PreparedSeeds proposed = Installation.seeds(files, SeedReader.fingerprint(files));
            Start.current().awaitDatabase();
            ledger.migrate();
            Optional<EditionHeader> before = ledger.newest();
            EditionHeader now = ledger.publish(Ledger.Proposal.of(proposed, "Published by command"), again);
            out.printf(
                    "%s edition %d, %s%n",
                    before.filter(now::equals).isPresent() ? "Unchanged:" : "Published", now.number(), now.digest());
            return DONE;
        } catch (SeedFaults | Ledger.Superseded | Ledger.ReleasedProfileEdited | IllegalArgumentException e) {
            out.println(e.getMessage());
            return REFUSED;
        }
    }
}
