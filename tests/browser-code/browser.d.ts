// what the page gives our modules beyond the DOM
declare var trustedTypes: { createPolicy<T>(name: string, rules: T): T } | undefined;
declare var signalR: typeof import('signalr');
