package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.EditionHeader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files in which an edition can be downloaded. */
@Schema(name = "EditionFiles", description = "A whole edition as files.")
public record EditionFileList(
        EditionStamp edition,

        @Schema(description = "Number of items.", examples = "3")
        int total,

        @Schema(description = "The files.") List<Item> items) {

    /** One of these files. */
    @Schema(name = "EditionFile", description = "A whole edition as a file.")
    public record Item(
            @Schema(description = "What it is called.", examples = "catalogue.json")
            String name,

            @Schema(description = "Media type.", examples = "application/json")
            String mediaType,

            @Schema(description = "Bytes, unpacked.", examples = "11947223")
            long bytes,

            @Schema(description = "Bytes as gzip.", examples = "928410")
            long bytesPacked,

            @Schema(
                    description = "SHA-256 over the file, unpacked; of catalogue.json it is the digest of the edition.",
                    examples = "6ec246aadc5e9e8cac07fa9fc8396efa061120de93fadf4777b6c4f0535f26c2")
            String sha256,

            @Schema(
                    description =
                            "Whether this is the digest that every answer out of the edition quotes: true of catalogue.json, unless the edition was published by a program that wrote it in another form.",
                    examples = "true")
            boolean matchesEdition,

            @Schema(description = "Path of the file.", examples = "/v1/editions/1/catalogue.json")
            String self,

            @Schema(description = "Path of the file as gzip.", examples = "/v1/editions/1/catalogue.json.gz")
            String packed) {}

    static EditionFileList of(EditionHeader header, Function<EditionFiles.Kind, EditionFile> files) {
        List<Item> items = Stream.of(EditionFiles.Kind.values())
                .map(kind -> {
                    EditionFile file = files.apply(kind);
                    String path = "/v1/editions/" + header.number() + "/" + kind.file();
                    return new Item(
                            kind.file(),
                            kind.type(),
                            file.length(),
                            file.lengthPacked(),
                            file.sha256(),
                            header.digest().equals("sha256:" + file.sha256()),
                            path,
                            path + EditionFileResource.PACKED);
                })
                .toList();
        return new EditionFileList(EditionStamp.of(header), items.size(), items);
    }
}
