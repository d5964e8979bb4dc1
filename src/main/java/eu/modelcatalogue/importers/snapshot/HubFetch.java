package eu.modelcatalogue.importers.snapshot;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks the models API of the Hugging Face Hub, or of a mirror of it, politely: one request at a time, waiting as long as the Hub says, and
 * never for what it has been told within a day.
 *
 * <p>Each answer is kept in a file of its own as soon as it is complete. A run that was cut, by a kill or by a Hub that is away, goes on where
 * it stopped.
 *
 * <p>The token of {@code HF_TOKEN}, where there is one, goes to the host given by the user and to no other, over https (or to this machine),
 * and into no file and no message.
 */
public final class HubFetch {

    /** Kept answers that are older are requested again: a run that broke off is repeated on the same day. */
    static final Duration KEPT_FOR = Duration.ofDays(1);

    /** Models on a page of a listing: some hundred kilobytes with their files and cards. */
    private static final int ON_A_PAGE = 100;

    /** Pages of a listing: one hundred times the thousand models that a large owner has. */
    private static final int MOST_PAGES = 1000;

    private static final String API = "/api/models";

    /** A name on the Hub, as its own clients check it. No sign at either end can make it a path. */
    public static final Pattern ID =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,95}/[A-Za-z0-9_][A-Za-z0-9._-]{0,95}");

    private final Path work;
    private final @Nullable String token;
    private final PatientDownload.Pause pause;
    private final Clock clock;

    /** @param work folder in which answers are kept, made where it does not exist */
    public HubFetch(Path work) {
        this(work, System.getenv("HF_TOKEN"), PatientDownload.Pause.REAL, Clock.systemUTC());
    }

    HubFetch(Path work, @Nullable String token, PatientDownload.Pause pause, Clock clock) {
        this.work = work;
        this.token = token == null || token.isBlank() ? null : token.strip();
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Whether an address is that of a models API, and not of a file: a host alone ({@code https://huggingface.co}), or an address with {@code
     * /api/models} in it.
     */
    public static boolean answersAt(String from) {
        if (!SnapshotReader.isAddress(from)) {
            return false;
        }
        try {
            String path = URI.create(from).getPath();
            return path == null || path.isEmpty() || path.equals("/") || (path + "/").contains(API + "/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The aliases that can be ids on the Hub ({@code owner/name}), sorted. */
    public static List<String> idsAmong(Collection<String> aliases) {
        return aliases.stream()
                .filter(alias -> ID.matcher(alias).matches())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Asks for models, and answers all that the Hub said as a snapshot.
     *
     * <table>
     * <caption>What is asked</caption>
     * <tr><td>{@code https://huggingface.co}, {@code https://hub.example/hub/api/models}</td><td>each of the known ids</td></tr>
     * <tr><td>{@code https://huggingface.co/api/models?author=mistralai}</td><td>the listing, page by page</td></tr>
     * <tr><td>{@code https://huggingface.co/api/models/mistralai/Mistral-7B-v0.1}</td><td>this model</td></tr>
     * </table>
     *
     * @param from an address that {@link #answersAt} is true of
     * @return the kept answers; {@code asOf} is the day of the newest, and each answer has its own
     * @throws IllegalArgumentException where the Hub cannot be asked to the end; the message says why, and that another run goes on
     */
    public Snapshot fetch(String from, Collection<String> known, Consumer<String> progress) {
        try {
            return new Run(from, progress).fetch(known);
        } catch (IOException e) {
            throw new IllegalArgumentException("--from: the answers of '%s' cannot be kept: %s".formatted(from, e), e);
        }
    }

    /** One fetch. */
    private final class Run implements HubClient.Faults {

        private final String from;
        private final URI api;
        private final URI named;
        private final Consumer<String> progress;
        private final HubClient hub;
        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private @Nullable LocalDate newest;
        private long bytes;
        private int asked;
        private int kept;

        Run(String from, Consumer<String> progress) {
            if (!answersAt(from)) {
                throw new IllegalArgumentException(
                        "--from: '%s' is not a models API; https://huggingface.co, or an address with %s in it, is needed"
                                .formatted(from, API));
            }
            this.from = from;
            this.progress = progress;
            URI address = URI.create(from);
            if (address.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "--from: the address has a user or a password in it, which would be kept with the answers: set HF_TOKEN in its place");
            }
            String path =
                    address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/+$", "");
            this.named = path.isEmpty() ? address.resolve(API) : address;
            String whole = named.getRawPath();
            this.api = named.resolve(whole.substring(0, whole.indexOf(API) + API.length()));
            this.hub = new HubClient(api, token, pause, clock, progress, this);
        }

        Snapshot fetch(Collection<String> known) throws IOException {
            String below =
                    named.getRawPath().substring(api.getRawPath().length()).replaceAll("^/+|/+$", "");
            if (!below.isEmpty()) {
                models(List.of(below));
            } else if (named.getRawQuery() != null) {
                listing(named.getRawQuery());
            } else if (known.isEmpty()) {
                throw wrong("is asked for nothing: no model of the catalogue has an id on the Hub among its aliases");
            } else {
                models(known);
            }
            progress.accept("%d answers, %d of them kept from before".formatted(asked + kept, kept));
            return new Snapshot(null, newest == null ? LocalDate.now(clock) : newest, files);
        }

        private void models(Collection<String> ids) throws IOException {
            Set<String> wanted = new TreeSet<>(ids);
            int done = 0;
            for (String id : wanted) {
                if (!ID.matcher(id).matches()) {
                    throw wrong("is asked for '%s', which is not an id on the Hub; owner/name is needed".formatted(id));
                }
                answer(URI.create(api + "/" + id), "models/" + id + ".json");
                progress.accept("%d of %d models".formatted(++done, wanted.size()));
            }
        }

        private void listing(String query) throws IOException {
            String whole = query;
            for (Map.Entry<String, String> one :
                    new TreeMap<>(Map.of("full", "true", "cardData", "true", "limit", "" + ON_A_PAGE)).entrySet()) {
                if (!("&" + whole).contains("&" + one.getKey() + "=")) {
                    whole += "&" + one.getKey() + "=" + one.getValue();
                }
            }
            URI page = URI.create(api + "?" + whole);
            String folder = "pages/" + shortDigest(page);
            Set<URI> seen = new HashSet<>();
            int models = 0;
            while (page != null) {
                if (!seen.add(page) || seen.size() > MOST_PAGES) {
                    throw wrong("lists without end: more than %d pages, or one twice".formatted(MOST_PAGES));
                }
                HubAnswer answer = answer(page, "%s/%04d.json".formatted(folder, seen.size()));
                if (answer.answer() == null || !answer.answer().isArray()) {
                    throw wrong("was answered with status %d and no list".formatted(answer.status()));
                }
                models += answer.answer().size();
                progress.accept("%d models on %d pages".formatted(models, seen.size()));
                page = answer.next() == null ? null : URI.create(answer.next());
            }
        }

        /** The answer from the folder where it is recent enough, else from the Hub. */
        private HubAnswer answer(URI address, String name) throws IOException {
            Path file = work.resolve(name);
            HubAnswer before = before(file, address);
            if (before == null) {
                before = hub.ask(address);
                before.keep(file);
                asked++;
            } else {
                kept++;
            }
            byte[] content = Files.readAllBytes(file);
            bytes += content.length;
            if (bytes > SnapshotReader.MOST_BYTES) {
                throw wrong("answers with more than %d bytes in all: ask for less at once"
                        .formatted(SnapshotReader.MOST_BYTES));
            }
            files.put(name, content);
            LocalDate day = before.day();
            newest = newest == null || day.isAfter(newest) ? day : newest;
            return before;
        }

        private @Nullable HubAnswer before(Path file, URI address) throws IOException {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            try {
                HubAnswer before = HubAnswer.read(HubAnswer.parse(Files.readAllBytes(file)));
                boolean fits = before.asked().equals(address.toString())
                        // Why there was none can have gone: a token was set, or the model was made public.
                        && before.status() == HubAnswer.OK
                        && before.answer() != null
                        && before.at().plus(KEPT_FOR).isAfter(clock.instant());
                return fits ? before : null;
            } catch (IllegalArgumentException e) {
                // Not written by us, or by another version: asked again, and replaced.
                return null;
            }
        }

        @Override
        public IllegalArgumentException cut(URI address, String reason) {
            return wrong("was cut at %s: %s. %d answers are kept: another run within a day goes on from there"
                    .formatted(address, reason, asked + kept));
        }

        @Override
        public IllegalArgumentException wrong(String reason) {
            return new IllegalArgumentException("--from: '%s' %s".formatted(from, reason));
        }
    }

    private static String shortDigest(URI address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
