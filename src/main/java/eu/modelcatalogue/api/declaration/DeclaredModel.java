package eu.modelcatalogue.api.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.syntax.ProfileJson;
import eu.modelcatalogue.syntax.value.ValueCodec;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parsed declaration, ready to be judged, both for {@code POST /v1/assessments} and for the form on the pages.
 *
 * @param name of the model
 * @param base the model of the catalogue on which it is based; null for none
 * @param judged the declared facts, supplemented by those of the base
 * @param hints notes for the declarer that are not faults
 * @param profiles to judge by
 */
public record DeclaredModel(
        String name, @Nullable AiModel base, Case judged, List<Declaration.Hint> hints, List<Profile> profiles) {

    private static final Set<String> FIELDS = Set.of("name", "basedOn", "declaration", "profiles");
    static final int MOST_PROFILES = 20;
    private static final int MOST_INLINE = 3;

    /** Most facts and claims that the reasons in one answer may list: some five megabytes of JSON. */
    private static final int MOST_LISTED = 10_000;

    static final int LONGEST_NAME = 120;

    /** Longest text of a declaration, in characters; no id, alias, name, licence expression or address in the catalogue is longer. */
    public static final int LONGEST_TEXT = 300;

    public DeclaredModel {
        hints = List.copyOf(hints);
        profiles = List.copyOf(profiles);
    }

    /**
     * Reads a body. The result may only be judged if no fault was added.
     *
     * @param body an object with {@code name}, {@code basedOn}, {@code declaration} and {@code profiles}, each of which may be absent
     */
    public static DeclaredModel read(JsonNode body, Edition edition, Language language, BodyFaults faults) {
        Declaration.fields(body, "", FIELDS, "is not a field of this body", faults);
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
        return new DeclaredModel(name, base, declaration.declared(), declaration.hints(), profiles);
    }

    /**
     * The verdict of each profile, with its reasons.
     *
     * @param faults receives the fault that only shows now: the reasons list more than one answer may contain
     * @param goOn is called between profiles, and throws if the caller no longer waits
     */
    public List<Assessment> assessments(BodyFaults faults, Runnable goOn) {
        List<Assessment> all = new ArrayList<>();
        long listed = 0;
        for (Profile profile : profiles) {
            goOn.run();
            Assessment one = Assessment.of(profile, judged);
            listed += one.rules().stream()
                    .flatMap(rule -> rule.facts().stream())
                    .mapToInt(used -> 1
                            + used.fact().evidence().size()
                            + used.fact().dissent().size())
                    .sum();
            if (listed > MOST_LISTED) {
                faults.add(
                        "/profiles",
                        null,
                        "ask for more facts and claims than one answer lists",
                        "rules that list at most %d of them in all: ask in parts".formatted(MOST_LISTED));
                break;
            }
            all.add(one);
        }
        return all;
    }

    private static @Nullable AiModel basedOn(@Nullable JsonNode id, Edition edition, BodyFaults faults) {
        if (id == null) {
            return null;
        }
        if (id.asText().length() > LONGEST_TEXT) {
            faults.add(
                    "/basedOn",
                    id,
                    "is too long",
                    "an id or an alias of /v1/models, of at most %d characters".formatted(LONGEST_TEXT));
            return null;
        }
        AiModel model = edition.model(id.asText())
                .or(() -> edition.idOfAlias(id.asText()).flatMap(edition::model))
                .orElse(null);
        if (!id.isTextual() || model == null) {
            faults.add("/basedOn", id, "is not a model of the catalogue", "an id or an alias of /v1/models");
        }
        return model;
    }

    private static String name(@Nullable JsonNode name, @Nullable AiModel base, Language language, BodyFaults faults) {
        if (name == null) {
            return base == null ? Words.in(language).phrase("declaredModel") : base.name();
        }
        if (!ValueCodec.isText(name, LONGEST_NAME)) {
            faults.add("/name", name, "is not a name", "text of 1 to %d characters".formatted(LONGEST_NAME));
        }
        return name.asText();
    }

    /** The profiles to judge by, named or inline; all current profiles if none is given. */
    private static List<Profile> profiles(@Nullable JsonNode given, Edition edition, BodyFaults faults) {
        if (given == null) {
            return List.copyOf(edition.currentProfiles().values());
        }
        List<Profile> profiles = new ArrayList<>();
        String allowed = "1 to %d profiles, each by its id (%s), perhaps with @ and its version, or inline"
                .formatted(MOST_PROFILES, edition.currentProfiles().keySet());
        if (!given.isArray() || given.isEmpty() || given.size() > MOST_PROFILES) {
            faults.add("/profiles", given, "is not a list of profiles", allowed);
            return profiles;
        }
        int inlined = 0;
        for (int number = 0; number < given.size(); number++) {
            JsonNode one = given.get(number);
            String pointer = "/profiles/" + number;
            if (one.isObject() && ++inlined > MOST_INLINE) {
                faults.add(pointer, one, "is one inline profile too many", "at most %d inline".formatted(MOST_INLINE));
            } else if (one.isObject()) {
                Profile inline = ProfileJson.inline(
                        one,
                        edition.profiles().keySet(),
                        (node, below, fault, may) -> faults.add(pointer + below, node, fault, may),
                        condition -> Wording.inAll(edition, condition));
                if (inline != null) {
                    profiles.add(inline);
                }
            } else {
                edition.profile(one.isTextual() ? one.asText() : "")
                        .ifPresentOrElse(profiles::add, () -> faults.add(pointer, one, "is not a profile", allowed));
            }
        }
        return profiles;
    }
}
