package eu.modelcatalogue.api.declaration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a declaration, for the contract. It is read as a tree ({@link DeclaredModel}), so that all its faults are reported together with
 * their positions.
 */
@Schema(name = "DeclarationRequest", description = "A declaration to be judged; a declaration, basedOn, or both.")
record DeclarationRequest(
        @Schema(description = "What the model is called in the answer.", examples = "Tender 7, lot 2")
        String name,

        @Schema(
                description = "Id or alias of a model whose facts stand where nothing else is declared.",
                examples = "mistral-small-3.2")
        String basedOn,

        Stated declaration,

        @Schema(
                description = "What to judge by; every profile where it is absent.",
                minItems = 1,
                maxItems = DeclaredModel.MOST_PROFILES)
        List<ProfileAsked> profiles) {

    /** Its fields are the attributes of the catalogue. */
    @Schema(
            name = "Declaration",
            description = "What is stated of the model; what is absent is unknown, and so is what says “unknown”.")
    interface Stated {}

    /** Its schema is part of the grammar of profiles. */
    @Schema(name = "ProfileAsked")
    interface ProfileAsked {}
}
