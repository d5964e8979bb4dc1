package eu.modelcatalogue.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file of several parts with a fixed time, so that the same parts give the same bytes. */
public final class ZipParts {

    private final ZipOutputStream zip;
    private final LocalDateTime time;

    /** @param out is not closed */
    public ZipParts(OutputStream out, LocalDateTime time) {
        this.zip = new ZipOutputStream(out);
        this.time = time;
    }

    /** Writes the content of a part. */
    public interface Content {
        void to(OutputStream part) throws IOException;
    }

    /** Adds a part in UTF-8. */
    public void add(String name, String text) throws IOException {
        add(name, part -> part.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public void add(String name, Content content) throws IOException {
        add(entry(name), content);
    }

    /** The part that identifies OpenDocument; it is first and not compressed. Source: OpenDocument 1.3, part 2, section 3.3. */
    public void mediaType(String type) throws IOException {
        byte[] bytes = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = entry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        add(entry, part -> part.write(bytes));
    }

    public void finish() throws IOException {
        zip.finish();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        return entry;
    }

    private void add(ZipEntry entry, Content content) throws IOException {
        zip.putNextEntry(entry);
        content.to(zip);
        zip.closeEntry();
    }
}
