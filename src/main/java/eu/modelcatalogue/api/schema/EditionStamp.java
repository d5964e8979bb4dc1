package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The edition from which an answer is made. */
@Schema(name = "Edition", description = "The edition that an answer comes out of.")
public record EditionStamp(
        @Schema(description = "1 and upwards, without gaps.", examples = "1")
        int number,

        @Schema(
                description = "SHA-256 over its canonical content.",
                examples = "sha256:fec3c37dc9bc8cb6fa1c4938538901175aeaa164d9d8a379fd28fff929a79b5e")
        String digest,

        @Schema(description = "When it was published, UTC.", examples = "2026-11-25T12:58:58.805Z")
        Instant publishedAt) {

    public static EditionStamp of(Edition edition) {
        return of(edition.header());
    }

    public static EditionStamp of(EditionHeader header) {
        return new EditionStamp(header.number(), header.digest(), header.publishedAt());
    }
}
