package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Format;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A downloadable file. */
public record Download(String format, String href) {

    /** The tables of an address of the API, in these formats. */
    public static List<Download> tables(Address api, Format... formats) {
        return Stream.of(formats)
                .map(format -> new Download(
                        format.word().toUpperCase(Locale.ROOT),
                        api.with(Format.PARAMETER, format.word()).written()))
                .toList();
    }

    /** The tables of an address in the usual formats. */
    public static List<Download> tables(Address api) {
        return tables(api, Format.CSV, Format.XLSX, Format.ODS);
    }
}
