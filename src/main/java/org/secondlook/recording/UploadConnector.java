package org.secondlook.recording;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sets the connector up for long bodies: read in large steps, and read to the end when refused, so that the answer is. */
@Component
class UploadConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int READ_AT_ONCE = 64 * 1024;
    private static final int PIECE = 8 * 1024 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", Integer.toString(READ_AT_ONCE));
            connector.setProperty("maxSwallowSize", Integer.toString(2 * PIECE));
        });
    }
}
