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
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.text.Language;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
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
import java.util.Date;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes answers that caches can keep: named by edition, build and query, and not made at all where the caller has them already. */
@ApplicationScoped
public class Answers {

    /** Ready answers kept in memory: some hundred pages of the usual size, which is what many ask for. */
    private static final long READY_BYTES = 4L << 20;

    /** Pictures kept in memory: about forty. */
    private static final long PICTURE_BYTES = 4L << 20;

    public static final String CACHING = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    /**
     * An answer with links of its own, which come out of what was found for it.
     */
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
                    // Tidied by whoever fills it: to wake another thread for it takes longer.
                    .executor(Runnable::run)
                    .build(),
            "answers");

    /** Apart from the answers as text, of which a dozen pictures would leave no room for any. */
    private final Cache<String, byte[]> pictures = CaffeineCacheMetrics.monitor(
            Metrics.globalRegistry,
            Caffeine.newBuilder()
                    .recordStats()
                    .maximumWeight(PICTURE_BYTES)
                    .weigher((String key, byte[] picture) -> key.length() * 2 + picture.length)
                    .executor(Runnable::run)
                    .build(),
            "pictures");

    /** By the address as it came, to be found without reading it. */
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

    /** The editions there are. */
    public Shelf.Editions editions() {
        return shelf.editions().orElseThrow(Problems::notReady);
    }

    /** The edition of a request that can name one and says nothing else. */
    public Edition pinned(UriInfo uri) {
        Parameters parameters = new Parameters(uri, RequestedEdition.NAMES);
        Edition edition = edition(parameters);
        parameters.check();
        return edition;
    }

    /** The edition that a request names; the current where it names none. */
    public Edition edition(Parameters parameters) {
        Shelf.Editions editions = editions();
        EditionHeader asked = RequestedEdition.of(parameters, editions.all());
        return OlderEditions.brought(current.getCurrent(), asked)
                .or(() -> editions.number(asked.number()))
                .orElseThrow(Problems::ledgerAway);
    }

    /**
     * The answer to an address that was answered before, out of the current edition: found by its bytes, without reading them again.
     *
     * @return null where it must be made
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
     * Answers with JSON that has links of its own; kept by its address where that is asked again, out of the current edition.
     *
     * @param key the same in canonical form
     * @param body made only where the caller does not have it
     */
    public Response remember(Request request, Edition edition, String address, String key, Supplier<Linked> body) {
        ContentCoding wanted = accepted();
        PreparedAnswer made =
                named(edition.header(), key, MediaType.APPLICATION_JSON_TYPE, wanted, tag -> sent(body.get(), wanted));
        boolean newest = edition.header().equals(editions().current().header());
        // Who has it already is told so, and nothing is made.
        return newest && !isConditional(http())
                ? askedBefore.keep(addressed(edition, wanted, address), made).whole()
                : made.to(request);
    }

    /**
     * Answers with JSON out of an edition.
     *
     * @param key path and query in canonical form: the same key means the same answer
     * @param body made only where the caller does not have it and it is not ready
     */
    public Response json(Request request, Edition edition, String key, Supplier<?> body) {
        return kept(edition, key, () -> json.of(body.get())).to(request);
    }

    /** Likewise, with links to what belongs to it; they are found out after the body. */
    public Response json(Request request, Edition edition, String key, Supplier<?> body, Supplier<Links> links) {
        return kept(edition, key, () -> json.of(body.get())).leading(links).to(request);
    }

    /** Likewise of what is not kept. */
    public Response json(Request request, EditionHeader header, String key, Supplier<?> body, Supplier<Links> links) {
        return ready(header, key, MediaType.APPLICATION_JSON_TYPE, () -> json.of(body.get()))
                .leading(links)
                .to(request);
    }

    /** Answers with JSON about an edition that need not be in memory. It is not kept: few ask for the same, and to make it can take a second. */
    public Response json(Request request, EditionHeader header, String key, Supplier<?> body) {
        return ready(header, key, MediaType.APPLICATION_JSON_TYPE, () -> json.of(body.get()))
                .to(request);
    }

    /** Answers a request that can name an edition, and says nothing else. */
    public Response json(UriInfo uri, Request request, String key, Function<Edition, ?> body) {
        Edition edition = pinned(uri);
        return json(request, edition, key, () -> body.apply(edition));
    }

    /** Answers in a language: each has a name of its own. */
    public Response json(Request request, Edition edition, Language language, String key, Supplier<?> body) {
        return spoken(json(request, edition, key + " " + language.word(), body), language);
    }

    /**
     * Answers with a file, which is not kept here: caches elsewhere know it by its tag, and few ask for the same.
     *
     * @param self address in canonical form, with format, language and edition
     * @param name of the file, without edition and extension
     * @param body bytes or {@link Lines}; made only where the caller does not have it
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
     * Answers with a page out of an edition.
     *
     * @param key everything that the page depends on beside edition, build and language
     * @param body made only where the caller does not have it and it is not ready
     */
    public Response html(Request request, Edition edition, Language language, String key, Supplier<String> body) {
        return text(request, edition, language, HTML, "html " + key, body);
    }

    /** Answers with a text of another type in a language: a feed, a picture. Its key is unique. */
    public Response text(
            Request request, Edition edition, Language language, MediaType type, String key, Supplier<String> body) {
        PreparedAnswer made = kept(
                edition, key + " " + language.word(), type, () -> body.get().getBytes(StandardCharsets.UTF_8));
        return spoken(made.to(request), language);
    }

    /** Says in which language an answer is, and whether a header chose it. */
    private Response spoken(Response answer, Language language) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle("Content-Language", language.word());
        if (current.getCurrent().queryParam(Language.PARAMETER).isEmpty()) {
            // Only where a header chose the language: caches keep one for each that readers send.
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
     * Answers with what is kept elsewhere, out of an edition or about it.
     *
     * @param key path and query in canonical form
     * @param body made only where the caller does not have it
     */
    public Response download(Request request, EditionHeader header, String key, MediaType type, Supplier<Object> body) {
        return ready(header, key, type, body).to(request);
    }

    /**
     * Answers with a picture out of an edition, which is kept.
     *
     * @param key path and query in canonical form
     * @param body made only where the caller does not have it and it is not ready. It may wait for its turn, so it is made outside the cache, where
     *     others would wait with it
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

    /** What is not kept. */
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

    /** As the caller takes it. */
    private ContentCoding accepted() {
        return ContentCoding.accepted(http());
    }

    private HttpServerRequest http() {
        return current.getCurrent().request();
    }

    /**
     * Answers with a document. Its bytes are not kept: one is as large as many answers, and few ask for the same.
     *
     * @param key as for JSON
     * @param name of the file, without its ending
     * @param body made only where the caller does not have it
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
