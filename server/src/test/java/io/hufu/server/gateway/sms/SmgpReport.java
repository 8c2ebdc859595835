package io.hufu.server.gateway.sms;

import com.zx.sms.codec.smgp.msg.SMGPReportData;
import com.zx.sms.codec.smgp.util.SMGPMsgIdUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A report as a centre writes it (SMGP 3.0: fields of fixed lengths in one text, the id in ten bytes). The library's own writing, which only
 * a centre needs, wants a Guava of long ago.
 */
final class SmgpReport extends SMGPReportData {
    private static final long serialVersionUID = 1L;
    private static final String TIME = "2605010130";
    private static final int TEXT_BYTES = 20;

    @Override
    public byte[] toBytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(ascii("id:"));
        bytes.write(SMGPMsgIdUtil.msgId2Bytes(getMsgId()));
        bytes.write(ascii(" sub:001 dlvrd:001 submit date:" + TIME + " done date:" + TIME));
        bytes.write(ascii(" stat:%-7s err:000 txt:".formatted(getStat())));
        bytes.write(ascii(" ".repeat(TEXT_BYTES)));
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
