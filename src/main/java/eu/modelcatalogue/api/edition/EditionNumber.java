package eu.modelcatalogue.api.edition;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The path parameter of addresses that belong to an edition.
 *
 * @param number of the edition, as it was sent
 */
public record EditionNumber(
        @PathParam("number")
        @Parameter(
                description = "Number of the edition.",
                example = "1",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
        String number) {}
