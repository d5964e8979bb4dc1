package eu.modelcatalogue.api.model;

import eu.modelcatalogue.domain.Identifier;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A repository with weights. */
@Schema(name = "Repository", description = "A repository.")
public record Repository(
        @Schema(
                description = "Its id on the Hugging Face Hub.",
                examples = "mistralai/Mistral-Small-3.2-24B-Instruct-2506")
        String huggingface,

        @Schema(
                description = "The commit that the source speaks of.",
                examples = "b7a9e2c0d1f3a4b5c6d7e8f90123456789abcdef",
                nullable = true)
        @Nullable
        String revision,

        @Schema(description = "base, instruct, quantised or converted.", examples = "instruct", nullable = true)
        @Nullable
        String role,

        @Schema(
                description = "Its package URL.",
                examples = "pkg:huggingface/mistralai/Mistral-Small-3.2-24B-Instruct-2506")
        String purl,

        @Schema(description = "Hashes of its files, where a source has them.")
        List<HashedFile> files) {

    /** A file of a repository with its hash. */
    @Schema(name = "HashedFile", description = "A file.")
    public record HashedFile(
            @Schema(description = "Its name.", examples = "model.safetensors")
            String name,

            @Schema(
                    description = "Its SHA-256.",
                    examples = "sha256:0000000000000000000000000000000000000000000000000000000000000000")
            String hash) {}

    static Repository of(Identifier one) {
        return new Repository(
                one.repository(),
                one.revision(),
                one.role(),
                one.purl(),
                one.files().entrySet().stream()
                        .map(file -> new HashedFile(file.getKey(), file.getValue()))
                        .toList());
    }
}
