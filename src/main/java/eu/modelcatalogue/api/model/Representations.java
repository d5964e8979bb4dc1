package eu.modelcatalogue.api.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.Quality;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Attribute;
import eu.modelcatalogue.openness.Claim;
import eu.modelcatalogue.openness.Derived;
import eu.modelcatalogue.openness.Fact;
import eu.modelcatalogue.openness.Facts;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.Identifier;
import eu.modelcatalogue.openness.Licence;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.Organisation;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.Source;
import eu.modelcatalogue.openness.SubjectKind;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How things look as JSON. Dates and numbers that nobody knows are null, never left out; enums say {@code unknown}. */
public final class Representations {

    /** The headline attributes, in the order in which answers list them. */
    public static final List<String> HEADLINES =
            List.of(Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA, Headlines.LICENCE_CLASS);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Representations() {}

    public static ObjectNode edition(EditionHeader edition) {
        return JSON.objectNode()
                .put("number", edition.number())
                .put("digest", edition.digest())
                .put("publishedAt", edition.publishedAt().toString());
    }

    public static ObjectNode editionWhole(EditionHeader edition) {
        ObjectNode node = edition(edition).put("reason", edition.reason());
        node.putObject("changes")
                .put("modelsAdded", edition.changes().modelsAdded())
                .put("modelsRemoved", edition.changes().modelsRemoved())
                .put("claimsAdded", edition.changes().claimsAdded())
                .put("claimsRetired", edition.changes().claimsRetired());
        return node.put("self", "/v1/editions/" + edition.number());
    }

    /** An item of a search: all fields, or those that are named. */
    public static ObjectNode item(Edition edition, AiModel model, List<String> fields) {
        ObjectNode item = JSON.objectNode().put("id", model.id()).put("name", model.name());
        item.putObject("developer")
                .put("id", model.developer().id())
                .put("name", model.developer().name())
                .put("country", model.developer().country())
                .put("region", model.developer().region().word());
        Optional<Period> released = model.releasedWithin();
        item.put("family", model.family())
                .put(
                        "released",
                        released.map(period -> period.first().toString()).orElse(null))
                .put("releasedPrecision", released.map(Period::precision).orElse(null))
                .put("withdrawn", model.withdrawn());
        ObjectNode modalities = item.putObject("modalities");
        modalities.set("input", strings(model.facts().values(Attribute.MODALITIES_INPUT)));
        modalities.set("output", strings(model.facts().values(Attribute.MODALITIES_OUTPUT)));
        item.put("parameters", model.count(Attribute.PARAMETERS))
                .put("activeParameters", model.count(Attribute.ACTIVE_PARAMETERS));
        for (String headline : HEADLINES) {
            item.put(headline, model.headline(headline));
        }
        item.put("licence", model.licenceStated()).put("gate", model.facts().value(Attribute.GATE));
        ObjectNode verdicts = item.putObject("verdicts");
        edition.currentProfiles().forEach((id, profile) -> {
            Judgement judgement = edition.judgements(model.id()).get(profile.key());
            if (judgement != null) {
                verdicts.put(id, judgement.verdict().word());
            }
        });
        item.put("self", Paths.model(model.id()));
        return fields.isEmpty() ? item : item.retain(fields);
    }

    /** A model whole: what an item carries, every fact with its evidence and dissent, and how the headlines follow. */
    static ObjectNode model(Edition edition, AiModel model) {
        ObjectNode node = JSON.objectNode();
        node.set("edition", edition(edition.header()));
        node.setAll(item(edition, model, List.of()));
        ArrayNode derived = node.putArray("derived");
        for (String headline : HEADLINES) {
            Derived value = model.headlines().get(headline);
            if (value != null) {
                derived.addObject()
                        .put("attribute", value.attribute())
                        .put("value", value.value())
                        .put(
                                "because",
                                Words.in(Language.EN)
                                        .say("because." + value.because().word()))
                        .set("from", strings(value.from()));
            }
        }
        node.set("facts", facts(model.facts()));
        List<Lineage> lineage = model.lineage();
        if (lineage == null) {
            node.putNull("lineage");
        } else {
            ArrayNode bases = node.putArray("lineage");
            lineage.forEach(base -> bases.addObject()
                    .put("base", base.base())
                    .put("relation", base.relation())
                    .put("licence", base.licence()));
        }
        node.set("aliases", strings(model.aliases()));
        ArrayNode identifiers = node.putArray("identifiers");
        model.identifiers().forEach(one -> identifiers.add(identifier(one)));
        ArrayNode enquiries = node.putArray("enquiries");
        model.enquiries()
                .forEach(enquiry -> enquiries
                        .addObject()
                        .put("by", enquiry.by())
                        .put("where", enquiry.where())
                        .put("on", enquiry.on().toString())
                        .set("attributes", strings(enquiry.attributes())));
        node.set("external", external(model.facts()));
        ObjectNode links = node.putObject("links");
        links.put("developer", Paths.organisation(model.developer().id()));
        links.put("assessments", Paths.model(model.id()) + "/assessments");
        ArrayNode licences = links.putArray("licences");
        if (model.licence() != null) {
            model.licence()
                    .ids()
                    .distinct()
                    .filter(edition.licences()::containsKey)
                    .map(Paths::licence)
                    .forEach(licences::add);
        }
        return node;
    }

    private static ObjectNode identifier(Identifier one) {
        ObjectNode node = JSON.objectNode()
                .put("huggingface", one.repository())
                .put("revision", one.revision())
                .put("role", one.role())
                .put("purl", one.purl());
        ArrayNode files = node.putArray("files");
        one.files().forEach((name, hash) -> files.addObject().put("name", name).put("hash", hash));
        return node;
    }

    /** What others say of it: beside our verdicts, never instead. */
    public static ArrayNode external(Facts facts) {
        ArrayNode external = JSON.arrayNode();
        facts.all().stream()
                .filter(fact -> fact.attribute().startsWith("external.") && fact.isKnown())
                .forEach(fact -> external.addObject()
                        .put("authority", fact.attribute().substring("external.".length()))
                        .put("result", fact.value())
                        .put("asOf", fact.evidence().get(0).asOf().toString())
                        .put("locator", fact.evidence().get(0).locator()));
        return external;
    }

    public static ObjectNode licenceItem(Licence licence) {
        ObjectNode node = JSON.objectNode()
                .put("id", licence.id())
                .put("name", licence.name())
                .put("steward", licence.steward())
                .put("text", licence.text());
        ObjectNode terms = node.putObject("terms");
        Attribute.of(SubjectKind.LICENCE)
                .keySet()
                .forEach(attribute -> terms.put(attribute, licence.facts().value(attribute)));
        return node.put("self", Paths.licence(licence.id()));
    }

    public static ObjectNode licence(Edition edition, Licence licence) {
        ObjectNode node = JSON.objectNode();
        node.set("edition", edition(edition.header()));
        node.setAll(licenceItem(licence));
        node.set("aliases", strings(licence.aliases()));
        ObjectNode summary = node.putObject("summary");
        for (String language : List.of("en", "fr", "de")) {
            summary.put(language, licence.summary().get(language));
        }
        node.set("facts", facts(licence.facts()));
        node.putObject("links").put("models", "/v1/models?licence=" + Paths.encode(licence.id()));
        return node;
    }

    public static ObjectNode organisationItem(Organisation organisation) {
        Facts facts = organisation.facts();
        return JSON.objectNode()
                .put("id", organisation.id())
                .put("name", organisation.name())
                .put("website", organisation.website())
                .put("kind", facts.value(Attribute.KIND))
                .put("country", organisation.country())
                .put("region", organisation.region().word())
                .put("ultimateParent", facts.value(Attribute.ULTIMATE_PARENT))
                .put("ultimateParentCountry", facts.value(Attribute.ULTIMATE_PARENT_COUNTRY))
                .put("self", Paths.organisation(organisation.id()));
    }

    public static ObjectNode organisation(Edition edition, Organisation organisation) {
        ObjectNode node = JSON.objectNode();
        node.set("edition", edition(edition.header()));
        node.setAll(organisationItem(organisation));
        node.set("members", strings(organisation.facts().values(Attribute.MEMBERS)));
        node.set("aliases", strings(organisation.aliases()));
        node.set("facts", facts(organisation.facts()));
        node.putObject("links").put("models", "/v1/models?developer=" + Paths.encode(organisation.id()));
        return node;
    }

    public static ObjectNode source(Source source) {
        return JSON.objectNode()
                .put("id", source.id())
                .put("name", source.name())
                .put("publisher", source.publisher())
                .put("url", source.url())
                .put("kind", source.kind())
                .put("licence", source.licence())
                .put("attribution", source.attribution())
                .put("revision", source.revision())
                .put("asOf", source.asOf() == null ? null : source.asOf().toString())
                .put("description", source.description());
    }

    static ArrayNode facts(Facts facts) {
        ArrayNode nodes = JSON.arrayNode();
        facts.all().forEach(fact -> nodes.add(fact(fact.attribute(), fact)));
        return nodes;
    }

    /**
     * A fact with who says so and who says otherwise.
     *
     * @param attribute its name where it is shown
     */
    public static ObjectNode fact(String attribute, Fact fact) {
        ObjectNode node = JSON.objectNode()
                .put("attribute", attribute)
                .put("value", fact.value())
                .put("basis", fact.basis().word());
        node.set("evidence", claims(fact.evidence()));
        node.set("dissent", claims(fact.dissent()));
        return node;
    }

    private static ArrayNode claims(Collection<Claim> claims) {
        ArrayNode nodes = JSON.arrayNode();
        claims.forEach(claim -> nodes.addObject()
                .put("source", claim.source())
                .put("value", claim.value())
                .put("locator", claim.locator())
                .put("section", claim.section())
                .put("asOf", claim.asOf().toString())
                .put("verification", claim.verification().word())
                .put("via", claim.via())
                .put("reason", claim.reason()));
        return nodes;
    }

    public static ObjectNode quality(Edition edition, Quality quality) {
        ObjectNode node = JSON.objectNode();
        node.set("edition", edition(edition.header()));
        node.put("models", quality.models()).put("organisations", quality.organisations());
        ArrayNode coverage = node.putArray("coverage");
        quality.coverage()
                .forEach(one -> coverage.addObject()
                        .put("attribute", one.attribute())
                        .put("known", one.known())
                        .put("unverified", one.unverified())
                        .put("disputed", one.disputed()));
        ArrayNode ages = node.putArray("ages");
        quality.ages()
                .forEach(one -> ages.addObject()
                        .put("source", one.source())
                        .put("claims", one.claims())
                        .put("oldest", one.oldest().toString())
                        .put("newest", one.newest().toString()));
        ArrayNode conflicts = node.putArray("conflicts");
        quality.conflicts().forEach(one -> {
            ArrayNode attributes = conflicts
                    .addObject()
                    .put("adopted", one.adopted().isEmpty() ? null : one.adopted())
                    .put("dissenting", one.dissenting())
                    .put("facts", one.facts())
                    .putArray("attributes");
            one.attributes()
                    .forEach((attribute, facts) ->
                            attributes.addObject().put("attribute", attribute).put("facts", facts));
        });
        ArrayNode agreements = node.putArray("agreements");
        quality.agreements()
                .forEach(one -> agreements
                        .addObject()
                        .put("authority", one.authority())
                        .put("model", one.model())
                        .put("theirs", one.theirs())
                        .put("ours", one.ours())
                        .put("agrees", one.agrees().word())
                        .set("because", strings(one.because())));
        ArrayNode scores = node.putArray("scores");
        quality.scores()
                .forEach(one -> scores.addObject()
                        .put("verdict", one.verdict().word())
                        .put("models", one.models())
                        .put("lowest", one.lowest())
                        .put("mean", one.mean())
                        .put("highest", one.highest()));
        node.set("unreadLicences", strings(quality.unreadLicences()));
        ArrayNode doubtful = node.putArray("doubtfulMatches");
        quality.doubtful()
                .forEach(review -> review.doubtful().forEach(doubt -> {
                    ObjectNode one = doubtful.addObject()
                            .put("source", review.source())
                            .put("entry", doubt.entry())
                            .put("reason", doubt.reason());
                    one.set("candidates", strings(doubt.candidates()));
                }));
        return node.put("self", "/v1/statistics/quality");
    }

    /** A list in an envelope that says out of which edition. */
    public static ObjectNode list(Edition edition, Collection<ObjectNode> items) {
        ObjectNode node = JSON.objectNode();
        node.set("edition", edition(edition.header()));
        node.put("total", items.size());
        node.putArray("items").addAll(items);
        return node;
    }

    public static ArrayNode strings(Collection<String> values) {
        ArrayNode nodes = JSON.arrayNode();
        values.forEach(nodes::add);
        return nodes;
    }
}
