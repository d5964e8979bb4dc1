package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The linked data vocabulary for the catalogue and its models: prefixes, and small nodes that both use.
 *
 * <p>Source: MLDCAT-AP 3.1.0 and DCAT-AP 3 for the terms; the lists of the EU Publications Office for languages and file types.
 */
final class Terms {

    /** The value if a shape requires one and it is unknown. */
    static final String UNKNOWN = "unknown";

    static final String TYPE = "@type";

    /** Namespace of our own terms. It does not depend on the public address, and it is not a path, because a prefix must not be one. */
    private static final String OWN = "urn:sovereign-model-catalogue:";

    private static final String EU = "http://publications.europa.eu/resource/authority/";

    private final UnaryOperator<String> address;

    /**
     * @param address turns a path into the public address
     */
    Terms(UnaryOperator<String> address) {
        this.address = address;
    }

    /** The prefixes, with one of our own for statements for which neither profile has a term. */
    Node context() {
        return new Node()
                .with("dcat", "http://www.w3.org/ns/dcat#")
                .with("dcatap", "http://data.europa.eu/r5r/")
                .with("dct", "http://purl.org/dc/terms/")
                .with("dqv", "http://www.w3.org/ns/dqv#")
                .with("foaf", "http://xmlns.com/foaf/0.1/")
                .with("hydra", "http://www.w3.org/ns/hydra/core#")
                .with("it6", "http://data.europa.eu/it6/")
                .with("lpwcc", "https://linkedpaperswithcode.com/class/")
                .with("prov", "http://www.w3.org/ns/prov#")
                .with("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .with("skos", "http://www.w3.org/2004/02/skos/core#")
                .with("spdx", "http://spdx.org/rdf/terms#")
                .with("xsd", "http://www.w3.org/2001/XMLSchema#")
                .with("smc", OWN);
    }

    String address(String path) {
        return address.apply(path);
    }

    /** The address of a model, which also answers as linked data. */
    String model(String id) {
        return address(Paths.model(id));
    }

    /** The address of an organisation. */
    String organisation(String id) {
        return address(Paths.organisation(id));
    }

    /** The format of a file, named by the extension that the developer uses. */
    Node form(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return Node.of(address("/v1/vocabulary#file-" + ending), "skos:Concept")
                .with("skos:notation", ending)
                .with("skos:prefLabel", ending);
    }

    /** A word of the catalogue's vocabulary, with its label in each language. */
    Node concept(String word) {
        return Node.of(address("/v1/vocabulary#" + word), "skos:Concept")
                .with("skos:notation", word)
                .with("skos:prefLabel", inAll("value." + word));
    }

    /** A text of the message files in each language. */
    static List<Node> inAll(String key) {
        return Language.ofTexts().stream()
                .map(language -> Node.text(Words.in(language).get(key), language.word()))
                .toList();
    }

    Node licence(Licence licence) {
        String id = licence.id().startsWith("LicenseRef-")
                ? address(Paths.licence(licence.id()))
                : "https://spdx.org/licenses/" + licence.id();
        return Node.of(id, "dct:LicenseDocument")
                .with("dct:identifier", licence.id())
                .with("dct:title", licence.name())
                .with("rdfs:seeAlso", Node.ref(licence.text()));
    }

    static Node ofCatalogue() {
        return Node.of("https://creativecommons.org/licenses/by/4.0/", "dct:LicenseDocument")
                .with("dct:identifier", "CC-BY-4.0");
    }

    /** A page for people. */
    static Node document(String address) {
        return Node.of(address, "foaf:Document");
    }

    /** A resource of which only the address is known. */
    static Node resource(String address) {
        return Node.of(address, "dcat:Resource");
    }

    /** A time with seconds and time zone. */
    static Node time(Instant instant) {
        return Node.typed(instant.toString(), "xsd:dateTime");
    }

    /** A date at its known precision: a year, a month or a day. */
    static Node period(String written) {
        return Node.typed(
                written,
                switch (Period.parse(written).precision()) {
                    case "year" -> "xsd:gYear";
                    case "month" -> "xsd:gYearMonth";
                    default -> "xsd:date";
                });
    }

    /**
     * A language of the EU list.
     *
     * @param tag BCP 47
     * @return null for a language without a three-letter code
     */
    static @Nullable Node language(String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language().toUpperCase(Locale.ROOT);
            return code.length() == 3 ? listed("language", code, "dct:LinguisticSystem") : null;
        } catch (MissingResourceException e) {
            return null;
        }
    }

    /**
     * A file format of the EU list.
     *
     * @param code in the list of file types, for example {@code CSV}
     */
    static Node fileType(String code) {
        return listed("file-type", code, "dct:MediaTypeOrExtent");
    }

    /** The theme under which portals file models and what is said of them. */
    static Node theme() {
        return listed("data-theme", "TECH", "skos:Concept")
                .with("skos:prefLabel", Node.text("Science and technology", Language.EN.word()));
    }

    /** The list from which the theme is taken. */
    static Node themes() {
        return Node.of(EU + "data-theme", "skos:ConceptScheme")
                .with("dct:title", Node.text("Data theme", Language.EN.word()));
    }

    /** That a file stays where it is. */
    static Node stable() {
        return listed("planned-availability", "STABLE", "skos:Concept")
                .with("skos:prefLabel", Node.text("stable", Language.EN.word()));
    }

    /** A word of one of the EU's lists. It names its list, because readers check this and do not fetch the list. */
    private static Node listed(String list, String code, String type) {
        return Node.of(EU + list + "/" + code, type).with("skos:inScheme", Node.ref(EU + list));
    }

    static Node mediaType(String type) {
        return Node.of("https://www.iana.org/assignments/media-types/" + type, "dct:MediaType");
    }
}
