package org.steward.desktop.servers.keyring;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.freedesktop.dbus.DBusPath;

/** How secrets travel over the bus in one session: in the clear, or encrypted where the service can. */
interface Envelope {

    /** {@code dh-ietf1024-sha256-aes128-cbc-pkcs7}. */
    String ENCRYPTED = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
    /** {@code plain}: the bus is a socket that only this user can open. */
    String PLAIN = "plain";

    /** Puts a text into it. */
    Wire.Sealed seal(DBusPath session, String text) throws GeneralSecurityException;

    /** Takes a text out. */
    String open(Wire.Sealed secret) throws GeneralSecurityException;

    /** No encryption. */
    record Plain() implements Envelope {

        @Override
        public Wire.Sealed seal(DBusPath session, String text) {
            return new Wire.Sealed(session, new byte[0], text.getBytes(StandardCharsets.UTF_8), "text/plain");
        }

        @Override
        public String open(Wire.Sealed secret) {
            return new String(secret.value, StandardCharsets.UTF_8);
        }
    }

    /** AES with a key both sides agreed on. */
    record Aes(SecretKeySpec key) implements Envelope {

        private static final String CIPHER = "AES/CBC/PKCS5Padding";

        @Override
        public Wire.Sealed seal(DBusPath session, String text) throws GeneralSecurityException {
            byte[] iv = new byte[16];
            new SecureRandom().nextBytes(iv);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
            return new Wire.Sealed(session, iv, cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)), "text/plain");
        }

        @Override
        public String open(Wire.Sealed secret) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(secret.parameters));
            return new String(cipher.doFinal(secret.value), StandardCharsets.UTF_8);
        }
    }

    /** Our half of the agreement: Diffie and Hellman in the second Oakley group (RFC 2409). */
    final class Agreement {

        private static final BigInteger PRIME = new BigInteger("FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD1"
                + "29024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245"
                + "E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381"
                + "FFFFFFFFFFFFFFFF", 16);
        private static final int BYTES = 128;

        private final BigInteger exponent = new BigInteger(PRIME.bitLength() - 2, new SecureRandom())
                .add(BigInteger.TWO);

        /** What the other side may know. */
        byte[] publicKey() {
            return bytes(BigInteger.TWO.modPow(exponent, PRIME));
        }

        /** The envelope, from what the other side tells. */
        Envelope with(byte[] theirs) throws GeneralSecurityException {
            BigInteger key = new BigInteger(1, theirs);
            if (key.compareTo(BigInteger.ONE) <= 0 || key.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
                throw new GeneralSecurityException(ENCRYPTED);
            }
            SecretKey aes = KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract()
                    .addIKM(bytes(key.modPow(exponent, PRIME))).thenExpand(new byte[0], 16));
            return new Aes(new SecretKeySpec(aes.getEncoded(), "AES"));
        }

        /** As wide as the prime, without a sign. */
        private static byte[] bytes(BigInteger number) {
            byte[] signed = number.toByteArray();
            byte[] padded = new byte[BYTES];
            int length = Math.min(signed.length, BYTES);
            System.arraycopy(signed, signed.length - length, padded, BYTES - length, length);
            Arrays.fill(signed, (byte) 0);
            return padded;
        }
    }
}
