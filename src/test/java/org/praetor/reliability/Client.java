package org.praetor.reliability;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.praetor.testing.HttpPerson;

/**
 * A person who works until told to stop. When the connection breaks in the middle of an act, he repeats that act until
 * somebody answers: only an answer counts as acknowledged.
 */
abstract class Client implements Runnable {

    final HttpPerson person;
    final Ledger ledger;
    private final AtomicBoolean working;

    Client(URI address, String name, Ledger ledger, AtomicBoolean working) {
        this.person = new HttpPerson(address, name);
        this.ledger = ledger;
        this.working = working;
    }

    /** One piece of work, or nothing to do. */
    abstract boolean work() throws IOException, InterruptedException;

    @Override
    public void run() {
        try {
            insist(() -> {
                person.signIn();
                return null;
            });
            while (working.get()) {
                if (!tried()) {
                    TimeUnit.MILLISECONDS.sleep(300);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            ledger.surprises.add(person.name() + ": " + e);
        }
    }

    private boolean tried() throws InterruptedException {
        try {
            return work();
        } catch (IOException e) {
            ledger.broken.incrementAndGet();
            return false;
        }
    }

    interface Sending<T> {
        T send() throws IOException, InterruptedException;
    }

    /** Repeats a request until it is answered. */
    <T> T insist(Sending<T> request) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            ledger.requests.incrementAndGet();
            try {
                return request.send();
            } catch (IOException e) {
                ledger.broken.incrementAndGet();
                if (attempt > 2_000) {
                    throw new IllegalStateException("nobody answers " + person.name(), e);
                }
                ledger.repeated.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** Notes an answer that no user should get. */
    void surprise(String act, HttpPerson.Answer answer) {
        ledger.surprises.add(person.name() + " " + act + " got " + answer.status() + " " + answer.location() + " "
                + answer.find("<h1[^>]*>([^<]*)") + " "
                + answer.find("(?s)class=\"alert[^\"]*\"[^>]*>(.{0,400})").replaceAll("<[^>]*>|\\s+", " "));
    }
}
