/**
 * A supervisord-compatible server as Java methods: one blocking call per RPC method, two kinds of failure.
 *
 * <pre>{@code
 * Endpoint server = Endpoint.parse("unix:///run/supervisor.sock");
 * try (SupervisorClient client = new SupervisorClient(server, TransportOptions.defaults())) {
 *     for (ProcessInfo process : client.getAllProcessInfo()) {
 *         System.out.println(process.namespec() + " " + process.state());
 *     }
 *     client.startProcess("web", true);
 * } catch (RpcFault no) {                 // the server says no: no.is(Fault.BAD_NAME), no.detail()
 * } catch (TransportException failed) {   // no answer: failed.layer(), failed.getMessage(), failed.remedy()
 * }
 * }</pre>
 *
 * <p>Blocking calls are meant for virtual threads; a call ends when its thread is interrupted or its client closed.
 */
package org.steward.client;
