package eu.modelcatalogue.criteria;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.syntax.SpdxList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The facts of the criteria study, read as its section (e) defines and without other assumptions, for the released profiles to judge. */
public final class Study implements Case.Library {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Components that share one licence in the study. */
    private static final List<Component> CODE =
            List.of(Component.TRAINING_CODE, Component.DATA_PREPROCESSING_CODE, Component.EVALUATION_CODE);

    private final Map<String, Facts> licences = new TreeMap<>();
    private final Map<String, Case> models = new LinkedHashMap<>();
    private final Map<String, Profile> profiles = TheSeeds.content().profiles().stream()
            .collect(Collectors.toMap(Profile::key, profile -> profile, (one, other) -> one, TreeMap::new));

    Study() {
        read("licences").forEach(licence -> {
            List<Fact> facts = new ArrayList<>();
            licence.properties().forEach(field -> {
                if (Attribute.of(SubjectKind.LICENCE).containsKey(field.getKey())) {
                    state(facts, field.getKey(), field.getValue());
                }
            });
            licences.put(licence.path("id").asText(), new Facts(facts));
        });
        read("models").forEach(model -> models.put(model.path("id").asText(), model(model)));
    }

    /** The worked verdicts by model and profile. */
    static Map<String, Map<String, JsonNode>> worked() {
        Map<String, Map<String, JsonNode>> worked = new LinkedHashMap<>();
        read("verdicts-worked").properties().forEach(model -> {
            Map<String, JsonNode> byProfile = new LinkedHashMap<>();
            model.getValue().properties().forEach(profile -> byProfile.put(profile.getKey(), profile.getValue()));
            worked.put(model.getKey(), byProfile);
        });
        return worked;
    }

    Map<String, Profile> profiles() {
        return profiles;
    }

    Map<String, Case> models() {
        return models;
    }

    private Case model(JsonNode model) {
        List<Fact> facts = new ArrayList<>();
        model.path("components")
                .properties()
                .forEach(field -> state(facts, "components." + field.getKey() + ".availability", field.getValue()));
        model.path("licences").properties().forEach(field -> {
            switch (field.getKey()) {
                case "code" -> CODE.forEach(component -> state(facts, component.licence(), field.getValue()));
                case "documentsOpen" -> state(facts, "documentation.openlyLicensed", field.getValue());
                default -> state(facts, "components." + field.getKey() + ".licence", field.getValue());
            }
        });
        for (String information : List.of("completeDescription", "publicDataListing", "thirdPartyDataListing")) {
            state(facts, "dataInformation." + information, model.path("dataInformation"));
        }
        state(facts, "documentation.usageInformation", model.path("usageInformation"));
        state(facts, "additionalTerms", model.path("additionalTerms"));
        state(facts, "access.gate", model.path("gate"));
        state(facts, "monetisation.kind", model.path("monetisation"));
        state(facts, "aiAct.trainingSummaryPublished", model.path("trainingSummaryPublished"));
        JsonNode compute = model.path("trainingComputeFlop");
        if (!compute.isNull()) {
            facts.add(fact("training.computeFlop", new BigDecimal(compute.asText()).toString()));
        }
        facts.add(fact(
                "lineage",
                Lineage.write(StreamSupport.stream(model.path("lineage").spliterator(), false)
                        .map(base -> new Lineage(
                                base.path("base").asText(),
                                base.path("relation").asText(),
                                base.path("licence").asText()))
                        .toList())));
        List<Fact> origin = new ArrayList<>();
        state(origin, "hqCountry", model.path("hqCountry"));
        state(origin, "ultimateParentCountry", model.path("ultimateParentCountry"));
        return Case.of(
                new Subject(SubjectKind.MODEL, model.path("id").asText()),
                new Facts(facts),
                new Subject(SubjectKind.ORGANISATION, model.path("developer").asText()),
                new Facts(origin),
                this);
    }

    private static void state(List<Fact> facts, String attribute, JsonNode value) {
        if (!value.isNull() && !value.isMissingNode() && !value.asText().equals(Fact.UNKNOWN)) {
            facts.add(fact(attribute, value.asText()));
        }
    }

    private static Fact fact(String attribute, String value) {
        return new Fact(attribute, value, Basis.POLICY, List.of(), List.of());
    }

    private static JsonNode read(String name) {
        try (InputStream in = Objects.requireNonNull(Study.class.getResourceAsStream("/study/" + name + ".json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LicenceExpression expression(String text) {
        return SpdxList.expression(text);
    }

    @Override
    public Facts licence(String id) {
        return licences.getOrDefault(id, new Facts(List.of()));
    }

    @Override
    public LicenceTerms terms(String id) {
        return LicenceTerms.of(licence(id));
    }

    @Override
    public Case model(String id) {
        return models.get(id);
    }

    @Override
    public Profile profile(String key) {
        return profiles.get(key);
    }

    /** Required rules with this verdict, in the order of the profile. */
    static List<String> required(Profile profile, Judgement judgement, Verdict verdict) {
        return profile.rules().stream()
                .filter(Rule::required)
                .map(Rule::id)
                .filter(rule -> judgement.rules().get(rule) == verdict)
                .toList();
    }

    /** Parses the word of a verdict, which must exist. */
    static Verdict verdict(String word) {
        return Word.parse(Verdict.class, word);
    }
}
