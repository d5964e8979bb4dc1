package eu.modelcatalogue.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.seed.ProfileFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Judges what is not in the catalogue: a bidder's declaration, or a model with something else. Stores nothing. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Criteria")
public class DeclarationsResource {

    private static final Set<String> KNOWN = Set.of(SearchParameters.EDITION, Language.PARAMETER);
    private static final Set<String> FIELDS = new TreeSet<>(Set.of("name", "basedOn", "declaration", "profiles"));
    static final int MOST_PROFILES = 20;
    private static final int MOST_INLINE = 3;
    private static final int LONGEST_NAME = 120;

    /** Deeper than any profile that is accepted. */
    private static final int MOST_DEPTH = 60;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private final Answers answers;

    DeclarationsResource(Answers answers) {
        this.answers = answers;
    }

    /** On a worker: a large inline profile takes longer than the event loop may. */
    @POST
    @Blocking
    @Operation(
            operationId = "judgeDeclaration",
            summary = "Judge a declaration that is not in the catalogue",
            description =
                    "Takes what a bidder states of a model, or the id of a model with what would be otherwise, and profiles by id or inline; answers with the same assessments as for a model of the catalogue. Nothing is stored. What is absent is unknown.")
    public Response judge(byte @Nullable [] sent, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, KNOWN);
        Edition edition = answers.edition(parameters);
        Language language = Language.of(parameters, headers);
        parameters.check();
        JsonNode body = parsed(sent == null ? new byte[0] : sent);

        BodyFaults faults = new BodyFaults();
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                faults.add("/" + BodyFaults.escaped(field), null, "is no field of this body", "one of " + FIELDS);
            }
        });
        AiModel base = basedOn(body.get("basedOn"), edition, faults);
        JsonNode declared = body.path("declaration");
        if (base == null && declared.isMissingNode() && body.get("basedOn") == null) {
            faults.add("", null, "declares nothing", "a declaration, or basedOn with the id of a model, or both");
        }
        Case basis = base == null ? null : edition.judged(base);
        Declaration declaration = new Declaration(edition, basis, LocalDate.now(ZoneOffset.UTC), faults);
        if (!declared.isMissingNode()) {
            declaration.read(declared);
        }
        String name = name(body.get("name"), base, language, faults);
        List<Profile> profiles = profiles(body.get("profiles"), edition, faults);
        faults.check();
        return Response.ok(answer(edition, declaration, name, base, profiles, language))
                .header("Content-Language", language.word())
                .header("Cache-Control", "no-store")
                .build();
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response options() {
        return Response.noContent()
                .header("Allow", ProblemDefaults.methods("/v1/assessments"))
                .build();
    }

    private static ObjectNode answer(
            Edition edition,
            Declaration declaration,
            String name,
            @Nullable AiModel base,
            List<Profile> profiles,
            Language language) {
        Case declared = declaration.declared();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("edition", Representations.edition(edition.header()));
        node.put("name", name).put("basedOn", base == null ? null : base.id());
        ArrayNode hints = node.putArray("hints");
        declaration
                .hints()
                .forEach(hint -> hints.addObject()
                        .put("pointer", hint.pointer())
                        .put("detail", Words.in(language).get(hint.key())));
        node.set(
                "external",
                base == null ? JsonNodeFactory.instance.arrayNode() : Representations.external(base.facts()));
        ArrayNode assessments = node.putArray("assessments");
        profiles.forEach(profile -> assessments.add(CriteriaView.assessment(
                edition, declared.model().id(), name, Assessment.of(profile, declared), language)));
        return node;
    }

    private static JsonNode parsed(byte[] sent) {
        if (sent.length > Limits.BODY) {
            throw Problems.problem(ProblemType.BODY_TOO_LARGE, "At most %d bytes are read.".formatted(Limits.BODY))
                    .build();
        }
        try {
            JsonNode body = JSON.readTree(sent);
            if (!(body instanceof ObjectNode)) {
                throw malformed("The body is no JSON object", null);
            }
            return body;
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage(), e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException malformed(String message, @Nullable JsonLocation location) {
        String at =
                location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
        return Problems.problem(
                        ProblemType.MALFORMED_REQUEST,
                        "The body cannot be read as JSON: %s%s."
                                .formatted(message.lines().findFirst().orElse(""), at))
                .build();
    }

    private static @Nullable AiModel basedOn(@Nullable JsonNode id, Edition edition, BodyFaults faults) {
        if (id == null) {
            return null;
        }
        AiModel model = edition.model(id.asText())
                .or(() -> edition.idOfAlias(id.asText()).flatMap(edition::model))
                .orElse(null);
        if (!id.isTextual() || model == null) {
            faults.add("/basedOn", id, "is no model of the catalogue", "an id or an alias of /v1/models");
        }
        return model;
    }

    private static String name(@Nullable JsonNode name, @Nullable AiModel base, Language language, BodyFaults faults) {
        if (name != null
                && (!name.isTextual()
                        || name.asText().isBlank()
                        || name.asText().length() > LONGEST_NAME
                        || name.asText().chars().anyMatch(Character::isISOControl))) {
            faults.add("/name", name, "is no name", "text of 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (name != null) {
            return name.asText();
        }
        return base == null ? Words.in(language).phrase("declaredModel") : base.name();
    }

    /** The profiles to judge by, named or inline; every current one where none is given. */
    private static List<Profile> profiles(@Nullable JsonNode given, Edition edition, BodyFaults faults) {
        if (given == null) {
            return List.copyOf(edition.currentProfiles().values());
        }
        List<Profile> profiles = new ArrayList<>();
        String allowed = "1 to %d profiles, each by its id (%s), perhaps with @ and its version, or inline"
                .formatted(MOST_PROFILES, edition.currentProfiles().keySet());
        if (!given.isArray() || given.isEmpty() || given.size() > MOST_PROFILES) {
            faults.add("/profiles", given, "is no list of profiles", allowed);
            return profiles;
        }
        int number = 0;
        int inlined = 0;
        for (JsonNode one : given) {
            String pointer = "/profiles/" + number++;
            if (one.isObject() && ++inlined > MOST_INLINE) {
                faults.add(pointer, one, "is one inline profile too many", "at most %d inline".formatted(MOST_INLINE));
            } else if (one.isObject()) {
                Profile inline = ProfileFile.inline(
                        one,
                        edition.profiles().keySet(),
                        (node, below, fault, may) -> faults.add(pointer + below, node, fault, may),
                        condition -> Wording.inAll(edition, condition));
                if (inline != null) {
                    profiles.add(inline);
                }
            } else {
                edition.profile(one.isTextual() ? one.asText() : "")
                        .ifPresentOrElse(profiles::add, () -> faults.add(pointer, one, "is no profile", allowed));
            }
        }
        return profiles;
    }
}
