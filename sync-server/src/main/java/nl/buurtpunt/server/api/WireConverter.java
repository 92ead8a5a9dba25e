package nl.buurtpunt.server.api;

import java.io.IOException;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/// Reads and writes records with the codec that kiosks use, so that the wire has one spelling.
public final class WireConverter extends AbstractHttpMessageConverter<Object> {
    public WireConverter() {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord();
    }

    @Override
    protected Object readInternal(Class<? extends Object> type, HttpInputMessage input) throws IOException {
        try {
            return WireJson.read(type, input.getBody().readAllBytes());
        } catch (MalformedWireException e) {
            throw new HttpMessageNotReadableException(String.valueOf(e.getMessage()), e, input);
        }
    }

    @Override
    protected void writeInternal(Object wireRecord, HttpOutputMessage output) throws IOException {
        byte[] json = WireJson.write(wireRecord);
        output.getHeaders().setContentLength(json.length);
        output.getBody().write(json);
    }
}
