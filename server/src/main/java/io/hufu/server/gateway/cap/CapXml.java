package io.hufu.server.gateway.cap;

import io.hufu.server.gateway.cap.CapFault.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Bytes of strangers to a tree: nothing is fetched, nothing is expanded, nothing is printed. */
final class CapXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private CapXml() {}

    /** The root element, or null with a fault. */
    static @Nullable Element root(byte[] xml, List<CapFault> faults) {
        if (xml.length > CapReader.MOST_BYTES) {
            faults.add(new CapFault(Code.TOO_LARGE, "", xml.length + " > " + CapReader.MOST_BYTES));
            return null;
        }
        try {
            return builder()
                    .parse(new InputSource(new ByteArrayInputStream(xml)))
                    .getDocumentElement();
        } catch (SAXException | IOException e) {
            String said = String.valueOf(e.getMessage());
            Code code = said.contains("DOCTYPE") ? Code.DOCTYPE : Code.NOT_XML;
            String line =
                    e instanceof SAXParseException parse ? parse.getLineNumber() + ":" + parse.getColumnNumber() : "";
            faults.add(new CapFault(code, "", line));
            return null;
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML parser", e);
        }
    }

    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // a warning leaves the message readable
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
