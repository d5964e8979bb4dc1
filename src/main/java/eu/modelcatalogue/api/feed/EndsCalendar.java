package eu.modelcatalogue.api.feed;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Announced ends of offers as a calendar (RFC 5545): an event of one day for each. */
final class EndsCalendar {

    private EndsCalendar() {}

    /**
     * Writes the calendar.
     *
     * @param name shown by programs that subscribe to it
     * @param at when the edition was published: the time of every event, so that the same edition gives the same bytes
     * @param address turns the path of a page into an address that leads here
     */
    static String write(String name, List<OfferEnd> ends, Instant at, UnaryOperator<String> address) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Sovereign Model Catalogue//Ends of offers//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        for (OfferEnd end : ends) {
            VEvent event = new VEvent();
            event.setUid(end.id());
            event.setDateTimeStamp(Date.from(at));
            event.setDateStart(new DateStart(day(end.on())));
            event.setDateEnd(new DateEnd(day(end.on().plusDays(1))));
            event.setSummary(end.title());
            event.setDescription(end.said());
            event.setUrl(address.apply(end.path()));
            event.setTransparency(Transparency.transparent());
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
