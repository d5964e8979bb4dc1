package eu.modelcatalogue.api.interchange;

import jakarta.ws.rs.core.MediaType;

/** A version of CycloneDX in which bills of materials are written. */
enum CycloneDxVersion {
    /** ECMA-424, 1st edition. */
    V1_6("1.6", "bom.cdx.json"),
    /** ECMA-424, 2nd edition: several expressions of licences, each with the address of its texts, and who may pass a bill on. */
    V1_7("1.7", "bom-1-7.cdx.json");

    private final String number;
    private final String file;

    CycloneDxVersion(String number, String file) {
        this.number = number;
        this.file = file;
    }

    String number() {
        return number;
    }

    /** The last segment of the address of a bill. */
    String file() {
        return file;
    }

    String schema() {
        return "http://cyclonedx.org/schema/bom-" + number + ".schema.json";
    }

    MediaType mediaType() {
        return MediaType.valueOf("application/vnd.cyclonedx+json;version=" + number);
    }
}
