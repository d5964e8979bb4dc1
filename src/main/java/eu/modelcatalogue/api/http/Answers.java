package eu.modelcatalogue.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.api.compression.Content;
import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.api.compression.JsonBytes;
import eu.modelcatalogue.api.schema.Links;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.text.Language;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes answers that caches can keep. An answer is named by edition, build and query; it is not computed at all if the caller already has it. */
@ApplicationScoped
public class Answers {

    /** Memory for finished answers, in bytes: a few hundred pages of the usual size, enough for those that are requested often. */
    private static final long READY_BYTES = 4L << 20;

    /** Memory for pictures, in bytes: about forty of them. */
    private static final long PICTURE_BYTES = 4L << 20;

    public static final String CACHING = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    /** For answers that never change: everyone may keep them without asking again. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    /** An answer with its own links, which are derived from the result of the search. */
    public record Linked(Object body, Links links) {}

    private final Shelf shelf;
    private final JsonBytes json;
    private final CurrentVertxRequest current;
    private final String build;
    private final Cache<String, Content> bodies = CaffeineCacheMetrics.monitor(
            Metrics.globalRegistry,
            Caffeine.newBuilder()
                    .recordStats()
                    .maximumWeight(READY_BYTES)
                    .weigher((String key, Content body) -> key.length() * 2 + body.length())
                    // The thread that adds an entry also cleans up: waking another thread takes longer.
                    .executor(Runnable::run)
                    .build(),
            "answers");

    /** Keeps pictures in a cache of their own, because a dozen of them would fill the cache of the text answers. */
    private final Cache<String, byte[]> pictures = CaffeineCacheMetrics.monitor(
            Metrics.globalRegistry,
            Caffeine.newBuilder()
                    .recordStats()
                    .maximumWeight(PICTURE_BYTES)
                    .weigher((String key, byte[] picture) -> key.length() * 2 + picture.length)
                    .executor(Runnable::run)
                    .build(),
            "pictures");

    /** Keyed by the address exactly as it was sent, so that a lookup needs no parsing. */
    private final RepeatedRequests askedBefore = new RepeatedRequests(READY_BYTES);

    Answers(
            Shelf shelf,
            JsonBytes json,
            CurrentVertxRequest current,
            @ConfigProperty(name = "quarkus.application.version") String build) {
        this.shelf = shelf;
        this.json = json;
        this.current = current;
        this.build = build;
    }

    /** The newest edition, whichever one a request names. */
    public EditionHeader newest() {
        return editions().current().header();
    }

    /** All editions that exist. */
    public Shelf.Editions editions() {
        return shelf.editions().orElseThrow(Problems::notReady);
    }

    /** The edition for a request whose only parameters name an edition. */
    public Edition pinned(UriInfo uri) {
        Parameters parameters = new Parameters(uri, RequestedEdition.NAMES);
        Edition edition = edition(parameters);
        parameters.check();
        return edition;
    }

    /** The edition that a request names, or the current one if it names none. */
    public Edition edition(Parameters parameters) {
        Shelf.Editions editions = editions();
        EditionHeader asked = RequestedEdition.of(parameters, editions.all());
        return OlderEditions.brought(current.getCurrent(), asked)
                .or(() -> editions.number(asked.number()))
                .orElseThrow(Problems::ledgerAway);
    }

    /**
     * The day from which ages are counted in an answer: today in UTC. Where the request names an edition, it is the day of that edition, because such
     * an answer stays the same for ever.
     */
    public LocalDate countedFrom(Parameters parameters, Edition edition) {
        boolean isNamed = RequestedEdition.NAMES.stream()
                .anyMatch(name -> parameters.get(name).isPresent());
        return LocalDate.ofInstant(isNamed ? edition.header().publishedAt() : Instant.now(), ZoneOffset.UTC);
    }

    /**
     * The answer from the current edition to an address that was answered before. It is found by the raw address, which is not parsed again.
     *
     * @return null if the answer must be computed
     */
    @Nullable
    public Response again(Request request, HttpServerRequest http) {
        PreparedAnswer known =
                askedBefore.answer(addressed(editions().current(), ContentCoding.accepted(http), http.uri()));
        if (known == null) {
            return null;
        }
        return isConditional(http) ? known.to(request) : known.whole();
    }

    private static boolean isConditional(HttpServerRequest http) {
        return http.headers().contains("If-None-Match") || http.headers().contains("If-Modified-Since");
    }

    private PreparedAnswer.Sent sent(Linked made, ContentCoding wanted) {
        return new PreparedAnswer.Sent(
                Content.of(json.of(made.body()), wanted), made.links().written());
    }

    private static String addressed(Edition edition, ContentCoding accepted, String address) {
        return edition.header().number() + accepted.tag("") + address;
    }

    /**
     * Answers with JSON that has its own links. The answer is kept under its address if that address is requested again from the current edition.
     *
     * @param key the address in canonical form
     * @param body called only if the caller does not have the answer
     */
    public Response remember(Request request, Edition edition, String address, String key, Supplier<Linked> body) {
        ContentCoding wanted = accepted();
        PreparedAnswer made =
                named(edition.header(), key, MediaType.APPLICATION_JSON_TYPE, wanted, tag -> sent(body.get(), wanted));
        boolean newest = edition.header().equals(newest());
        // A caller who already has the answer gets a 304, and nothing is computed.
        return newest && !isConditional(http())
                ? askedBefore.keep(addressed(edition, wanted, address), made).whole()
                : made.to(request);
    }

    /**
     * Answers with JSON from an edition.
     *
     * @param key path and query in canonical form: the same key means the same answer
     * @param body called only if the caller does not have the answer and it is not in the cache
     */
    public Response json(Request request, Edition edition, String key, Supplier<?> body) {
        return kept(edition, key, () -> json.of(body.get())).to(request);
    }

    /** The same, with links to related resources. The links are computed after the body. */
    public Response json(Request request, Edition edition, String key, Supplier<?> body, Supplier<Links> links) {
        return kept(edition, key, () -> json.of(body.get())).leading(links).to(request);
    }

    /** The same, for answers that are not cached. */
    public Response json(Request request, EditionHeader header, String key, Supplier<?> body, Supplier<Links> links) {
        return ready(header, key, MediaType.APPLICATION_JSON_TYPE, () -> json.of(body.get()))
                .leading(links)
                .to(request);
    }

    /**
     * Answers with JSON about an edition that need not be in memory. The answer is not cached: it is rarely requested again, and it can take a
     * second to compute.
     */
    public Response json(Request request, EditionHeader header, String key, Supplier<?> body) {
        return ready(header, key, MediaType.APPLICATION_JSON_TYPE, () -> json.of(body.get()))
                .to(request);
    }

    /** Answers a request whose only parameters name an edition. */
    public Response json(UriInfo uri, Request request, String key, Function<Edition, ?> body) {
        Edition edition = pinned(uri);
        return json(request, edition, key, () -> body.apply(edition));
    }

    /** Answers with JSON that counts ages from a day: see {@link #countedFrom}. It is another answer on another day. */
    public Response json(Request request, Edition edition, String key, LocalDate from, Supplier<?> body) {
        return kept(edition, key + " " + from, MediaType.APPLICATION_JSON_TYPE, () -> json.of(body.get()))
                .notBefore(from)
                .to(request);
    }

    /** Answers in a language; the answer in each language is cached under its own key. */
    public Response json(Request request, Edition edition, Language language, String key, Supplier<?> body) {
        return spoken(json(request, edition, key + " " + language.word(), body), language);
    }

    /**
     * Answers with a file. It is not cached here, because few callers request the same file; other caches recognise it by its tag.
     *
     * @param self address in canonical form, with format, language and edition
     * @param name of the file, without edition and extension
     * @param body bytes or {@link Lines}; called only if the caller does not have the file
     */
    public Response file(
            Request request, Edition edition, RequestedFile wanted, String self, String name, Supplier<Object> body) {
        PreparedAnswer made = ready(edition.header(), self, wanted.format().written(), body);
        Response answer = made.to(request);
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle(
                "Content-Disposition",
                "attachment; filename=\"%s-edition-%d.%s\""
                        .formatted(
                                name, edition.header().number(), wanted.format().extension()));
        headers.putSingle("Edition-Number", edition.header().number());
        headers.putSingle("Edition-Digest", edition.header().digest());
        headers.putSingle("Link", "<" + self + ">; rel=\"self\", " + Links.OF_ALL);
        return wanted.spoken() ? spoken(answer, wanted.language()) : answer;
    }

    /**
     * Answers with a page from an edition.
     *
     * @param key everything that the page depends on besides edition, build, language and day
     * @param from the day from which the page counts ages: see {@link #countedFrom}. It is another page on another day
     * @param body called only if the caller does not have the page and it is not in the cache
     */
    public Response html(
            Request request, Edition edition, Language language, String key, LocalDate from, Supplier<String> body) {
        PreparedAnswer made = kept(
                edition,
                "html " + key + " " + from + " " + language.word(),
                HTML,
                () -> body.get().getBytes(StandardCharsets.UTF_8));
        return spoken(made.notBefore(from).to(request), language);
    }

    /** Answers with text of another media type in a language, for example a feed or a picture. The key must be unique across types. */
    public Response text(
            Request request, Edition edition, Language language, MediaType type, String key, Supplier<String> body) {
        PreparedAnswer made = kept(
                edition, key + " " + language.word(), type, () -> body.get().getBytes(StandardCharsets.UTF_8));
        return spoken(made.to(request), language);
    }

    /** Sets the headers that name the language of the answer and say whether a request header chose it. */
    private Response spoken(Response answer, Language language) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle("Content-Language", language.word());
        if (current.getCurrent().queryParam(Language.PARAMETER).isEmpty()) {
            // Only if a header chose the language, because caches then keep one answer for each value of that header.
            headers.putSingle("Vary", headers.getFirst("Vary") + ", Accept-Language");
        }
        return answer;
    }

    private PreparedAnswer kept(Edition edition, String key, Supplier<byte[]> body) {
        return kept(edition, key, MediaType.APPLICATION_JSON_TYPE, body);
    }

    private PreparedAnswer kept(Edition edition, String key, MediaType type, Supplier<byte[]> body) {
        ContentCoding wanted = accepted().of(type);
        return ready(
                edition.header(), key, type, wanted, tag -> bodies.get(tag, absent -> Content.of(body.get(), wanted)));
    }

    /**
     * Answers with content that is stored elsewhere and belongs to an edition or is about one.
     *
     * @param key path and query in canonical form
     * @param body called only if the caller does not have the content
     */
    public Response download(Request request, EditionHeader header, String key, MediaType type, Supplier<Object> body) {
        return ready(header, key, type, body).to(request);
    }

    /**
     * Answers with a file of known length, or with the part of it that {@code Range} names. A part is of the file as it is, never of a compressed
     * form, and is sent only if the file is still the one that {@code If-Range} names.
     *
     * <p>Source: RFC 9110, 13.1.5 and 14.
     *
     * @param key path and query in canonical form
     * @param length bytes of the file; called only for a part
     * @param whole the whole file; called only if it is sent
     * @param part makes a part of it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 416 if the file has no such part
     */
    public Response download(
            Request request,
            EditionHeader header,
            String key,
            MediaType type,
            LongSupplier length,
            Supplier<Object> whole,
            Function<RequestedRange.Part, Lines> part) {
        RequestedRange range = http().method().equals(HttpMethod.GET)
                ? RequestedRange.of(http().getHeader("Range")).orElse(null)
                : null;
        if (range == null) {
            Response answer = ready(header, key, type, whole).to(request);
            answer.getHeaders().putSingle("Accept-Ranges", "bytes");
            return answer;
        }
        PreparedAnswer unpacked = ready(header, key, type, ContentCoding.IDENTITY, tag -> Content.plain(whole.get()));
        if (!unpacked.isNamedBy(http().getHeader("If-Range")) || unpacked.isHadBy(request)) {
            return unpacked.to(request);
        }
        RequestedRange.Part wanted = range.of(length.getAsLong())
                .orElseThrow(() -> Problems.problem(
                                ProblemType.RANGE_NOT_SATISFIABLE,
                                "The file has %d bytes.".formatted(length.getAsLong()))
                        .withHeader("Content-Range", "bytes */" + length.getAsLong())
                        .build());
        return unpacked.part(part.apply(wanted), wanted);
    }

    /**
     * Answers with a picture from an edition, which is cached.
     *
     * @param key path and query in canonical form
     * @param body called only if the caller does not have the picture and it is not in the cache. It may have to wait for its turn, so it is
     *     called outside the cache: inside, other requests would wait with it
     */
    public Response picture(Request request, Edition edition, String key, MediaType type, Supplier<byte[]> body) {
        ContentCoding wanted = accepted().of(type);
        return ready(edition.header(), key, type, wanted, tag -> {
                    byte[] picture = pictures.getIfPresent(tag);
                    if (picture == null) {
                        picture = body.get();
                        pictures.put(tag, picture);
                    }
                    return Content.of(picture, wanted);
                })
                .to(request);
    }

    /** An answer that is not cached. */
    private PreparedAnswer ready(EditionHeader header, String key, MediaType type, Supplier<Object> body) {
        ContentCoding wanted = accepted().of(type);
        return ready(header, key, type, wanted, tag -> coded(body.get(), wanted));
    }

    private static Content coded(Object body, ContentCoding wanted) {
        return body instanceof Lines lines ? lines.as(wanted) : Content.of((byte[]) body, wanted);
    }

    private PreparedAnswer ready(
            EditionHeader header, String key, MediaType type, ContentCoding wanted, Function<String, Content> body) {
        return named(header, key, type, wanted, tag -> new PreparedAnswer.Sent(body.apply(tag), Links.OF_ALL));
    }

    private PreparedAnswer named(
            EditionHeader header,
            String key,
            MediaType type,
            ContentCoding wanted,
            Function<String, PreparedAnswer.Sent> body) {
        String tag = wanted.tag(tag(header.digest(), header.number() + " " + key));
        return new PreparedAnswer(
                new EntityTag(tag),
                "\"" + tag + "\"",
                Date.from(header.publishedAt()),
                HttpDate.of(header.publishedAt()),
                type,
                ContentCoding.isWorth(type),
                () -> body.apply(tag));
    }

    /** The content coding that the caller accepts. */
    private ContentCoding accepted() {
        return ContentCoding.accepted(http());
    }

    private HttpServerRequest http() {
        return current.getCurrent().request();
    }

    /**
     * Answers with a document. Its bytes are not cached: it is as large as many other answers, and few callers request the same one.
     *
     * @param key path and query in canonical form
     * @param name of the file, without its extension
     * @param body called only if the caller does not have the document
     */
    public Response document(
            Request request,
            Edition edition,
            Language language,
            DocumentFormat format,
            String key,
            String name,
            Supplier<byte[]> body) {
        Response answer = ready(
                        edition.header(), key + " " + language.word() + " " + format.word(), format.type(), body::get)
                .to(request);
        if (answer.getStatus() == Response.Status.OK.getStatusCode()) {
            answer.getHeaders()
                    .putSingle(
                            "Content-Disposition",
                            "inline; filename=\"%s-%d-%s.%s\""
                                    .formatted(name, edition.header().number(), language.word(), format.word()));
        }
        return spoken(answer, language);
    }

    private String tag(String digest, String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((digest + " " + build + " " + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
