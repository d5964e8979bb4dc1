package eu.modelcatalogue.docsite;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the build adds to a text, in the language of the text.
 *
 * @param contents the name of the table of contents
 * @param table the name of a table, before its number
 */
record Captions(String contents, String table) {

    static final Captions ENGLISH = new Captions("On this page", "Table");

    /**
     * The captions from the words of the documentation's pages.
     *
     * @param root of the repository
     * @throws java.nio.file.NoSuchFileException if the pages do not come in this language
     */
    static Captions in(Path root, String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(
                root.resolve("src/main/resources/words/docs").resolve(language + ".properties"))) {
            words.load(file);
        }
        return new Captions(words.getProperty("docs.contents"), words.getProperty("docs.table"));
    }
}
