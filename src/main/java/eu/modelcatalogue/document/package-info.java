/**
 * Documents for people, and how they are written as PDF, DOCX, ODT and plain text. Knows headings, paragraphs and tables, and nothing of their
 * content.
 *
 * <p>Floor 2. Imports {@code xml}.
 */
@NullMarked
package eu.modelcatalogue.document;

import org.jspecify.annotations.NullMarked;
