/** The service's forms d665af65c706e894: made by `make contract-types`, never by hand. */

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The account that will post. */
        ActingAs: {
            handle: string;
        };
        /** @description Somebody's answer to the same post; `sent` was seen on the page, `inserted` may not have been sent. */
        Answered: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            event: "inserted" | "copied" | "sent" | "edited" | "discarded" | "chosen" | "rejected" | "opened" | "escalated";
            name: string;
            url?: string | null;
        };
        /** @description A suggestion from the request to what became of it; deleted, only who, when and the hashes are left. */
        Audit: {
            action: string | null;
            /** Format: date-time */
            created_at: string;
            drafter: string | null;
            erased_at: string | null;
            finished_at: string | null;
            id: string;
            knowledge_version: string;
            outcomes: components["schemas"]["OutcomeShown"][];
            prompt_hash: string;
            relation: string;
            request: components["schemas"]["SuggestionRequest"] | null;
            request_hash: string;
            responder: string;
            rule: string | null;
            suggestion: components["schemas"]["Suggestion"] | null;
        };
        /** @description Who wrote a post. A handle is as the site writes it: `@ana`, `brightkettle`, `in/ana`. */
        Author: {
            followers?: number | null;
            handle?: string | null;
            name?: string | null;
            verified?: boolean | null;
        };
        /** @description One sentence of the draft and what the person made of it. */
        Changed: {
            after: string;
            before: string;
        };
        /** @description How a final text differs from the draft, sentence by sentence. */
        Changes: {
            /** @default [] */
            added: string[];
            /** @default [] */
            changed: components["schemas"]["Changed"][];
            kept: number;
            /** @default [] */
            removed: string[];
        };
        Check: {
            detail: string;
            /** @enum {string} */
            name: "grounded" | "disclosed" | "length" | "voice" | "private" | "dialogue" | "spelling" | "language";
            /** @enum {string} */
            status: "pass" | "warn" | "fail";
        };
        CheckAnswer: {
            checks: components["schemas"]["CheckedText"][];
            disclosure: string | null;
            length: components["schemas"]["Length"];
            sentences: components["schemas"]["CheckedSentence"][];
            suggestion_id: string;
            text_hash: string;
        };
        /** @description A text as it stands in the editor, and what it was made from. */
        CheckAsked: {
            acting_as?: components["schemas"]["ActingAs"] | null;
            channel?: ("public" | "private") | null;
            draft?: string | null;
            /** @default false */
            personal_use: boolean;
            platform?: ("x" | "facebook" | "linkedin" | "web") | null;
            suggestion_id: string;
            text: string;
        };
        CheckedSentence: {
            /** @default [] */
            cites: string[];
            end: number;
            /** @enum {string} */
            kind: "courtesy" | "claim" | "question" | "pointer" | "disclosure";
            start: number;
            support?: ("supported" | "yours") | null;
            text: string;
            why?: string | null;
        };
        /** @description One named test of the text; `fail` where it should not be posted as it is. */
        CheckedText: {
            detail: string;
            /** @enum {string} */
            name: "grounded" | "disclosed" | "length" | "voice" | "private" | "links" | "dialogue" | "language";
            /** @enum {string} */
            status: "pass" | "warn" | "fail";
        };
        /** @description A passage as the answer shows it; `score` in 0..1, comparable within one answer only. */
        CitedPassage: {
            document: string;
            id: string;
            score: number;
            source?: string | null;
            text: string;
            title: string;
        };
        /** @description `contacts.yaml`: a person or desk that a question is handed to. */
        Contact: {
            hours?: string | null;
            id: string;
            name: string;
            reach: string;
            timezone?: string | null;
            /** @default [] */
            topics: string[];
        };
        /** @description A contact, and whether somebody is there; None throughout where their hours are not known. */
        ContactNow: {
            back_at?: string | null;
            hours?: string | null;
            id: string;
            name: string;
            reach: string;
            there?: boolean | null;
            timezone?: string | null;
            /** @default [] */
            topics: string[];
            until?: string | null;
        };
        ContactsShown: {
            contacts: components["schemas"]["ContactNow"][];
        };
        DocumentShown: {
            /**
             * @default public
             * @constant
             */
            audience: "public";
            effective: string | null;
            expires: string | null;
            id: string;
            language: string | null;
            owner: string | null;
            passages: components["schemas"]["Passage"][];
            products: string[];
            regions: string[];
            reviewed: string | null;
            source: string | null;
            title: string;
            topics: string[];
        };
        /** @description Rules whose practice post the caller has answered rightly. */
        Done: {
            rules: string[];
        };
        /** @description Joining the sentences' texts with single spaces gives `text`. */
        Draft: {
            /** @default [] */
            checks: components["schemas"]["Check"][];
            id: string;
            length: components["schemas"]["Length"];
            sentences: components["schemas"]["Sentence"][];
            text: string;
        };
        Escalated: {
            /** Format: date-time */
            at: string;
            contact: components["schemas"]["ContactNow"];
            holding?: string | null;
            id: string;
            suggestion: string;
        };
        /** @description To whom, with what was drafted so far and what is missing. */
        EscalationTold: {
            contact?: string | null;
            draft?: string | null;
            gap?: string | null;
            note?: string | null;
        };
        FolderShown: {
            faults: string[];
            version: string | null;
        };
        /** @description The caller is on the post; told again every half minute while it is true. */
        Here: {
            /**
             * @default reading
             * @enum {string}
             */
            doing: "reading" | "drafting";
            url: string;
        };
        KnowledgeShown: {
            documents: number;
            folder?: string | null;
            passages: number;
            version: string;
        };
        Length: {
            limit: number;
            used: number;
        };
        Listed: {
            action: string | null;
            bytes: number;
            /** Format: date-time */
            created_at: string;
            erased_at: string | null;
            id: string;
            platform: string | null;
            url: string | null;
        };
        Me: {
            name: string;
            /** @enum {string} */
            relation: "employee" | "agency" | "brand";
            /** @enum {string} */
            role: "responder" | "curator" | "admin";
        };
        /** @description A picture, film or other attachment; `alt` is null where the site has only its default word. */
        Media: {
            alt?: string | null;
            kind: string;
        };
        Mine: {
            suggestions: components["schemas"]["Listed"][];
        };
        /** @description The organization as its responders may see it: nothing internal is in it. */
        OrganizationShown: {
            accounts: {
                [key: string]: string[];
            };
            contacts: components["schemas"]["Contact"][];
            disclosure: {
                [key: string]: string[];
            };
            drafter: string;
            extension?: string | null;
            knowledge: components["schemas"]["KnowledgeShown"];
            languages: string[];
            name: string;
            rules: components["schemas"]["Rule"][];
            timezone: string;
            voice: components["schemas"]["Voice"];
            website: string | null;
        };
        /** @description A colleague on the same post. */
        Other: {
            /** @enum {string} */
            doing: "reading" | "drafting";
            name: string;
            seconds: number;
            /** Format: date-time */
            since: string;
        };
        /** @description An event as it is kept. Of a deleted suggestion's, all that is somebody's words is gone. */
        OutcomeShown: {
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["Changes"] | null;
            contact: string | null;
            disclosure: string | null;
            draft: string | null;
            event: string;
            gap: string | null;
            id: string;
            note: string | null;
            passages: string[];
            reason: string | null;
            /** Format: date-time */
            recorded_at: string;
            relation: string;
            responder: string;
            sentences: string[];
            spent_ms: number | null;
            suggestion: string;
            text: string | null;
            text_hash: string | null;
            url: string | null;
        };
        /** @description One event, told by the browser; `at` is when it happened there, however late it is sent. */
        OutcomeTold: {
            acting_as?: components["schemas"]["ActingAs"] | null;
            at?: string | null;
            draft?: string | null;
            /** @enum {string} */
            event: "inserted" | "copied" | "sent" | "edited" | "discarded" | "chosen" | "rejected" | "opened";
            note?: string | null;
            /** @default [] */
            passages: string[];
            /** @default false */
            personal_use: boolean;
            reason?: ("inaccurate" | "off-tone" | "too-long" | "not-needed" | "already-answered" | "other") | null;
            /** @default [] */
            sentences: string[];
            spent_ms?: number | null;
            text?: string | null;
            url?: string | null;
        };
        Part: {
            detail?: string | null;
            /** @enum {string} */
            status: "ok" | "degraded" | "down" | "off";
        };
        /** @description A part of a document that is cited, `returns#1`. */
        Passage: {
            /** @default false */
            approved: boolean;
            document: string;
            /** @default [] */
            headings: string[];
            id: string;
            /** @default [] */
            links: string[];
            text: string;
        };
        /** @description One post or comment, as it stood on the page. `url` is set on the ancestors of a thread. */
        Post: {
            author: components["schemas"]["Author"];
            created_at?: string | null;
            id: string;
            language?: string | null;
            /** @default [] */
            links: string[];
            /** @default [] */
            media: components["schemas"]["Media"][];
            quote?: components["schemas"]["Quote"] | null;
            text: string;
            url?: string | null;
        };
        Practice: {
            practised: components["schemas"]["Practised"][];
            required: components["schemas"]["Required"][];
        };
        Practised: {
            /** Format: date-time */
            practised_at: string;
            rule: string;
        };
        Present: {
            /** @default [] */
            answered: components["schemas"]["Answered"][];
            /** @default 120 */
            expires_s: number;
            /** @default [] */
            others: components["schemas"]["Other"][];
        };
        /** @description RFC 9457. `type` leads to a page that says what it means. */
        Problem: {
            /** @description What happened, where, and the mend. */
            detail: string;
            errors?: {
                message?: string;
                pointer?: string;
            }[];
            instance?: string;
            request_id?: string;
            /** @description Seconds */
            retry_after?: number;
            status: number;
            title: string;
            type: string;
        };
        /** @description The post quoted or shared inside another; its words are in neither text nor thread. */
        Quote: {
            author?: components["schemas"]["Author"] | null;
            /** @default  */
            text: string;
            url?: string | null;
        };
        /** @description `degraded`: suggestions are made, with less; `down`: they can't be made. */
        Readiness: {
            parts: {
                [key: string]: components["schemas"]["Part"];
            };
            /** @enum {string} */
            status: "ok" | "degraded" | "down";
        };
        /** @description Section 3's `reading`, and what the later stages need that is not shown. */
        Reading: {
            about_us: boolean;
            /** @enum {string} */
            intent: "question" | "complaint" | "request" | "praise" | "report" | "statement";
            language: string;
            /** @default [] */
            products: string[];
            /** @enum {string} */
            role: "ambassador" | "focus-group" | "support";
            /** @enum {string} */
            sentiment: "positive" | "neutral" | "negative";
            /** @default [] */
            topics: string[];
            /** @enum {string} */
            urgency: "low" | "normal" | "high";
        };
        Required: {
            /** @default [] */
            missing: string[];
            rules: string[];
            topic: string;
        };
        /** @description A rule of engagement: what it matches, and what follows. */
        Rule: {
            /** @default false */
            builtin: boolean;
            contact?: string | null;
            id: string;
            /** @default [] */
            means: string[];
            respond_within?: string | null;
            say?: string | null;
            /** @default [] */
            says: string[];
            starts?: string | null;
            /** @enum {string} */
            then: "reply" | "reply_privately" | "leave" | "hold" | "escalate";
            /** @default [] */
            topics: string[];
            until?: string | null;
            why: string;
        };
        Sentence: {
            /** @default [] */
            cites: string[];
            /** @enum {string} */
            kind: "courtesy" | "claim" | "question" | "pointer" | "disclosure";
            text: string;
        };
        /** @description Section 3 of the contract. */
        Suggestion: {
            drafter: string;
            /** @default [] */
            drafts: components["schemas"]["Draft"][];
            id: string;
            knowledge_version: string;
            /** @default [] */
            passages: components["schemas"]["CitedPassage"][];
            reading: components["schemas"]["Reading"];
            timings_ms: components["schemas"]["Timings"];
            verdict: components["schemas"]["Verdict"];
        };
        /** @description Section 2 of the contract: one post, its thread, and who is about to answer. */
        SuggestionRequest: {
            acting_as?: components["schemas"]["ActingAs"] | null;
            /**
             * @default public
             * @enum {string}
             */
            channel: "public" | "private";
            /** @default 1 */
            drafts: number;
            goal?: string | null;
            instructions?: string | null;
            /** @enum {string} */
            platform: "x" | "facebook" | "linkedin" | "web";
            post: components["schemas"]["Post"];
            /** @default [] */
            thread: components["schemas"]["Post"][];
            tone?: string | null;
            url: string;
        };
        /** @description Milliseconds of each stage. */
        Timings: {
            /** @default 0 */
            draft: number;
            /** @default 0 */
            read: number;
            /** @default 0 */
            retrieve: number;
            /** @default 0 */
            screen: number;
            /** @default 0 */
            total: number;
            /** @default 0 */
            verify: number;
        };
        Verdict: {
            /** @enum {string} */
            action: "reply" | "reply_privately" | "leave" | "hold" | "escalate";
            contact?: string | null;
            respond_by?: string | null;
            rule?: string | null;
            why: string;
        };
        Version: {
            contract: number;
            service: string;
            update?: ("service" | "extension") | null;
            why?: string | null;
        };
        /** @description `voice.md`: how we sound; `prose` is for the writer. */
        Voice: {
            /**
             * @default sparse
             * @enum {string}
             */
            emoji: "none" | "sparse" | "free";
            /** @default 1 */
            exclamations: number;
            /** @default [] */
            never: string[];
            prefer?: {
                [key: string]: string;
            };
            /** @default  */
            prose: string;
            reading_grade?: number | null;
            sign_off?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
